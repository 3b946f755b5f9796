package org.releasemanager.inbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a person did with a delivery, and why. */
public record DeliveryAction(
        String person, Kind action, @Nullable String reason, OffsetDateTime actedAt) {
    public enum Kind {
        REPLAY,
        DISCARD
    }
}
