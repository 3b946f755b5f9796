package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.evidence.BurnMeasured.Window;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.health.spi.MetricsSource;
import org.releasemanager.health.spi.QueryRefused;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.Workspace;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** What a metrics system counted in each window of the alerts that the gate hears. */
@Component
final class BurnEvidence implements EvidenceSource {
    private final List<MetricsSource> metrics;
    private final Workspace workspace;
    private final Clock clock;

    BurnEvidence(List<MetricsSource> metrics, Workspace workspace, Clock clock) {
        this.metrics = metrics;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Gate gate) {
        return gate.type().equals("slo-burn");
    }

    @Override
    public String place(Release release, Gate gate) {
        return "the metrics system";
    }

    @Override
    public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
        var objective = objective(gate);
        var chosen = metrics.stream()
                .filter(source ->
                        objective.source().isEmpty() || objective.source().get().equals(source.system()))
                .toList();
        Document.show(
                visitor,
                BurnMeasured.FILE,
                chosen.size() == 1
                        ? measured(objective, gate, chosen.get(0))
                        : new BurnMeasured(problem(objective, chosen.size()), null, null, List.of()));
    }

    private Objective objective(Gate gate) throws IOException {
        var slo = gate.settings().get("slo");
        return slo == null ? Objective.of(gate.settings()) : OpenSlo.read(slo, HomeFile.read(workspace, slo));
    }

    private BurnMeasured measured(Objective objective, Gate gate, MetricsSource source) throws IOException {
        var now = clock.instant();
        var windows = new ArrayList<Window>();
        for (Duration length : lengths(objective, gate)) {
            var total = number(source, objective.total(), length, now);
            var bad = bad(objective, source, total, length, now);
            windows.add(new Window(length.toString(), total, bad));
        }
        return new BurnMeasured(null, objective.target(), objective.period().toString(), windows);
    }

    private static TreeSet<Duration> lengths(Objective objective, Gate gate) {
        var level = BurnAlert.Level.valueOf(
                gate.settings().getOrDefault("level", "page").strip().toUpperCase(java.util.Locale.ROOT));
        var lengths = Stream.of(BurnAlert.values())
                .filter(alert -> alert.isHeardAt(level))
                .flatMap(alert -> Stream.of(alert.longWindow, alert.shortWindow))
                .collect(Collectors.toCollection(TreeSet::new));
        gate.minimum().ifPresent(share -> lengths.add(objective.period()));
        return lengths;
    }

    private static @Nullable Double bad(
            Objective objective, MetricsSource source, @Nullable Double total, Duration length, Instant now)
            throws IOException {
        if (objective.bad() != null) {
            return number(source, objective.bad(), length, now);
        }
        var good = number(source, String.valueOf(objective.good()), length, now);
        return good == null || total == null ? null : Math.max(0, total - good);
    }

    /** Null for what is no count. */
    private static @Nullable Double number(MetricsSource source, String query, Duration length, Instant now)
            throws IOException {
        try {
            return source.increase(query, length, now)
                    .filter(number -> Double.isFinite(number) && number >= 0)
                    .orElse(null);
        } catch (QueryRefused refused) {
            throw new UnreadableEvidence(
                    "The metrics system '" + source.system() + "'", String.valueOf(refused.getMessage()));
        }
    }

    private String problem(Objective objective, int chosen) {
        Optional<String> named = objective.source();
        if (chosen > 1) {
            var names = metrics.stream().map(MetricsSource::system).collect(Collectors.toCollection(TreeSet::new));
            return "There are several metrics systems: name one as 'source', " + names;
        }
        return "The metrics system" + named.map(name -> " '" + name + "'").orElse("")
                + " is not configured: set release-manager.integrations." + named.orElse("<system>") + ".base-url";
    }
}
