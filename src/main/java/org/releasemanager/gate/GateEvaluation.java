package org.releasemanager.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.releasemanager.gate.evidence.CollectedEvidence;
import org.releasemanager.gate.evidence.JudgedEvidence;
import org.releasemanager.gate.evidence.KeptFile;
import org.releasemanager.gate.evidence.StoredEvidence;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceAddition;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.gate.store.Policies;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** Measures one gate. Knows neither what the evidence looks like nor where it comes from. */
@Component
class GateEvaluation {
    /** @param evidence all that was read; empty if it was too much to keep */
    record Evaluated(GateResult result, Optional<List<KeptFile>> evidence) {}

    private final GateChecks checks;
    private final List<EvidenceSource> sources;
    private final List<EvidenceAddition> additions;
    private final Clock clock;

    GateEvaluation(GateChecks checks, List<EvidenceSource> sources, List<EvidenceAddition> additions, Clock clock) {
        this.checks = checks;
        this.sources = sources;
        this.additions = additions;
        this.clock = clock;
    }

    Evaluated evaluate(Release release, Gate gate) {
        var evidence = new CollectedEvidence(sourceOf(gate), additions, release, gate);
        var result = judge(release.id(), release.round(), gate, evidence, clock.instant());
        return new Evaluated(result, evidence.kept());
    }

    /** The evidence of an earlier evaluation, under the definition of then, as of then. */
    GateResult again(GateResult earlier, Gate gate, StoredEvidence evidence) {
        return judge(earlier.releaseId(), earlier.round(), gate, evidence, earlier.evaluatedAt());
    }

    private GateResult judge(String releaseId, int round, Gate gate, JudgedEvidence evidence, Instant now) {
        var finding = finding(gate, evidence, now);
        var measured = Criterion.verdictOf(finding.criteria());
        return new GateResult(
                0,
                releaseId,
                round,
                gate.id(),
                gate.type(),
                gate.required(),
                finding.criteria(),
                measured,
                Verdict.of(measured, gate.required(), false),
                Reason.of(finding),
                evidence.used(),
                Policies.json(gate),
                now,
                null);
    }

    private EvidenceSource sourceOf(Gate gate) {
        return sources.stream()
                .filter(source -> source.isFor(gate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No evidence source is for gate '" + gate.id() + "'"));
    }

    private Finding finding(Gate gate, JudgedEvidence evidence, Instant now) {
        var problems = checks.problemsWith(gate);
        if (!problems.isEmpty()) {
            return broken("problems in the gate's definition", sentences(problems));
        }
        try {
            var finding = checks.of(gate).evaluate(gate, evidence);
            return withPreconditions(gate, finding, evidence.used(), now);
        } catch (UnreadableEvidence unreadable) {
            return broken("unreadable evidence files", List.of(String.valueOf(unreadable.getMessage())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Finding withPreconditions(Gate gate, Finding finding, EvidenceUsed used, Instant now) {
        var found = Criterion.atLeast("evidence files", used.count(), 1).otherwise(Verdict.INCONCLUSIVE);
        if (!found.isMet()) {
            return new Finding(
                    List.of(found), List.of("No file matches '" + gate.evidence() + "' in " + used.place() + "."));
        }
        var criteria = new ArrayList<Criterion>();
        criteria.add(found);
        criteria.addAll(finding.criteria());
        var remarks = new ArrayList<String>();
        Freshness.of(gate).ifPresent(freshness -> {
            criteria.add(freshness.criterion(used, now));
            remarks.addAll(freshness.remarks(used, now));
        });
        remarks.addAll(finding.remarks());
        return new Finding(criteria, remarks);
    }

    private static List<String> sentences(List<DefinitionProblem> problems) {
        return problems.stream()
                .map(problem -> "'" + problem.field() + "': " + problem.message() + ".")
                .toList();
    }

    private static Finding broken(String measure, List<String> problems) {
        return new Finding(List.of(Criterion.atMost(measure, problems.size(), 0).otherwise(Verdict.ERROR)), problems);
    }
}
