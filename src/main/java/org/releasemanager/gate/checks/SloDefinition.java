package org.releasemanager.gate.checks;

import java.util.Optional;
import java.util.Set;
import org.releasemanager.gate.TimeSpan;
import org.releasemanager.gate.evidence.HomeFile;
import org.releasemanager.gate.evidence.Objective;
import org.releasemanager.product.Product.Gate;

/** Where the objective of a gate stands: in the gate itself, or in an OpenSLO document. */
final class SloDefinition {
    static final Set<String> SETTINGS =
            Set.of("slo", "source", "objective", "period", "bad", "good", "total", "level", "minimumEvents");
    private static final Set<String> OWN = Set.of("objective", "period", "bad", "good", "total", "source");

    private SloDefinition() {}

    static DefinitionProblems check(DefinitionProblems problems, Gate gate) {
        var settings = gate.settings();
        if (settings.containsKey("slo")) {
            problems.setting("slo", HomeFile::problemWith);
            OWN.forEach(key -> problems.setting(key, text -> Optional.of("stands in the 'slo' already: remove it")));
            return problems;
        }
        problems.needs("objective", "for example 0.999")
                .needs("total", "the query for all events")
                .setting("objective", SloDefinition::objective)
                .setting(
                        "period",
                        text -> TimeSpan.parse(text).isPresent()
                                ? Optional.empty()
                                : Optional.of(TimeSpan.advice(text)));
        if (settings.containsKey("bad") == settings.containsKey("good")) {
            problems.wrong("bad", "give the query for the bad events, or one for the 'good' ones in its place");
        }
        return problems;
    }

    private static Optional<String> objective(String text) {
        return Objective.isTarget(text)
                ? Optional.empty()
                : Optional.of("is '" + text + "': use a share between 0 and 1, for example 0.999");
    }
}
