package org.releasemanager.steering.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.steering.Steered;

/** Why somebody does it: never left out. */
record Reason(@Nullable String text) {
    private static final int LONGEST = 2_000;

    Optional<Steered> problem() {
        return text == null || text.isBlank() || text.length() > LONGEST
                ? Optional.of(new Steered.Invalid("reason", "must say why, in 1 to " + LONGEST + " characters"))
                : Optional.empty();
    }

    String checked() {
        return text == null ? "" : text.strip();
    }
}
