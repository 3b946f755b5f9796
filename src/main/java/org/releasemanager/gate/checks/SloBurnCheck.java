package org.releasemanager.gate.checks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Criterion.Unit;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.evidence.BurnAlert;
import org.releasemanager.gate.evidence.BurnAlert.Level;
import org.releasemanager.gate.evidence.BurnMeasured;
import org.releasemanager.gate.evidence.Document;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * No alert on the burn rate of an error budget fires (those of {@code level} {@code page}, the default, or
 * {@code ticket}), and at least the share {@code minimum} of the budget is left. With fewer than {@code minimumEvents}
 * (default 100) in the longest window nothing is concluded.
 */
@Component
final class SloBurnCheck implements QualityGate {
    private static final double STANDARD_EVENTS = 100;
    private static final String LEVEL = "level";
    private static final String EVENTS = "minimumEvents";

    @Override
    public String type() {
        return "slo-burn";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return SloDefinition.check(DefinitionProblems.of(gate, SloDefinition.SETTINGS), gate)
                .wordSetting(LEVEL, Level.class)
                .countSetting(EVENTS)
                .withoutFiles()
                .noMaximum()
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var documents = new ArrayList<BurnMeasured>();
        evidence.forEach((path, content) -> documents.add(Document.read(path, content, BurnMeasured.class)));
        var measured = documents.get(0);
        var asked = Criterion.atLeast("metrics systems asked", measured.problem() == null ? 1 : 0, 1)
                .otherwise(Verdict.INCONCLUSIVE);
        return asked.isMet()
                ? finding(gate, new BurnRates(measured))
                : new Finding(List.of(asked), List.of(measured.problem() + "."));
    }

    private static Finding finding(Gate gate, BurnRates rates) {
        var alerts = alerts(gate);
        var longest = alerts.stream()
                .map(alert -> alert.longWindow)
                .max(Duration::compareTo)
                .orElseThrow();
        var criteria = new ArrayList<Criterion>();
        criteria.add(
                Criterion.atMost("windows without data", rates.unknown(), 0).otherwise(Verdict.INCONCLUSIVE));
        criteria.add(Criterion.atLeast("events in " + longest, rates.events(longest), events(gate))
                .otherwise(Verdict.INCONCLUSIVE));
        var firing = new Examples();
        for (BurnAlert alert : alerts) {
            var rate = Criterion.atMost(
                    "burn rate over " + alert.longWindow + " and " + alert.shortWindow,
                    rates.ofBoth(alert.longWindow, alert.shortWindow),
                    alert.factor(rates.period()).doubleValue());
            criteria.add(rate);
            if (!rate.isMet()) {
                firing.add(Words.of(alert));
            }
        }
        gate.minimum()
                .ifPresent(share -> criteria.add(Criterion.atLeast("error budget left", rates.left(), share)
                        .in(Unit.SHARE)));
        return new Finding(criteria, firing.sentence("Alerts that fire"));
    }

    private static List<BurnAlert> alerts(Gate gate) {
        var level = Words.find(Level.class, gate.settings().getOrDefault(LEVEL, "page"))
                .orElseThrow();
        return Stream.of(BurnAlert.values())
                .filter(alert -> alert.isHeardAt(level))
                .toList();
    }

    private static double events(Gate gate) {
        return Optional.ofNullable(gate.settings().get(EVENTS))
                .map(Double::valueOf)
                .orElse(STANDARD_EVENTS);
    }
}
