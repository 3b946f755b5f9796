package org.releasemanager.effect.outbox;

import java.time.Instant;

/** What a person did with a message, and why. */
public record MessageAction(String person, Kind action, String reason, Instant actedAt) {
    public enum Kind {
        SEND_AGAIN,
        DISCARD
    }
}
