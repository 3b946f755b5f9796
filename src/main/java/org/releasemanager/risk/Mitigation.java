package org.releasemanager.risk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should do about a factor that is over its threshold.
 *
 * @param ownerRole a role of the product
 * @param doneBy who said that it is done; null while it is open
 */
public record Mitigation(
        String text,
        String ownerRole,
        State state,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {
    public enum State {
        OPEN,
        DONE
    }

    static Mitigation open(String text, String ownerRole) {
        return new Mitigation(text, ownerRole, State.OPEN, null, null);
    }
}
