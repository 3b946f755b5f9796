package org.releasemanager.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.product.Product.Gate;

/** How long a pass counts after it was measured: the setting {@code validFor} that every gate understands. */
record Validity(Duration length) {
    static final String SETTING = "validFor";

    static Optional<Validity> of(Gate gate) {
        return TimeSpan.parse(gate.settings().getOrDefault(SETTING, "")).map(Validity::new);
    }

    static List<DefinitionProblem> problemsWith(Gate gate) {
        var text = gate.settings().get(SETTING);
        return text == null || TimeSpan.parse(text).isPresent()
                ? List.of()
                : List.of(new DefinitionProblem(SETTING, TimeSpan.advice(text)));
    }

    boolean isOver(Instant measuredAt, Instant now) {
        return !now.isBefore(measuredAt.plus(length));
    }

    String remark(Instant measuredAt) {
        return "It was measured at " + measuredAt + " and counts for " + length + " only: it has to be measured again.";
    }
}
