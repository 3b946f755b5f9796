package org.releasemanager.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.releasemanager.gate.Criterion.Unit;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.product.Product.Gate;

/** How old the newest evidence may be: the setting {@code maxAge} that every gate with a folder understands. */
record Freshness(Duration maxAge) {
    static final String SETTING = "maxAge";

    static Optional<Freshness> of(Gate gate) {
        return Optional.ofNullable(gate.settings().get(SETTING))
                .flatMap(TimeSpan::parse)
                .map(Freshness::new);
    }

    static List<DefinitionProblem> problemsWith(Gate gate) {
        var text = gate.settings().get(SETTING);
        if (text == null) {
            return List.of();
        }
        if (gate.folder().filter(folder -> !folder.isBlank()).isEmpty()) {
            return problem("needs a 'folder': the files of a commit have no time of their own");
        }
        return TimeSpan.parse(text).isPresent() ? List.of() : problem(TimeSpan.advice(text));
    }

    Criterion criterion(EvidenceUsed used, Instant now) {
        return Criterion.atMost("age of the newest evidence", age(used, now), maxAge.toSeconds())
                .in(Unit.SECONDS)
                .otherwise(Verdict.INCONCLUSIVE);
    }

    List<String> remarks(EvidenceUsed used, Instant now) {
        return criterion(used, now).isMet()
                ? List.of()
                : List.of("The evidence is older than " + maxAge + ": its newest file was written at " + used.newest()
                        + ".");
    }

    private static double age(EvidenceUsed used, Instant now) {
        return used.newest() == null
                ? Double.NaN
                : Duration.between(used.newest(), now).toSeconds();
    }

    private static List<DefinitionProblem> problem(String message) {
        return List.of(new DefinitionProblem(SETTING, message));
    }
}
