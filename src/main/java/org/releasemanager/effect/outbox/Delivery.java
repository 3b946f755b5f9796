package org.releasemanager.effect.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of sending a message. */
public sealed interface Delivery {
    /** The channel has taken it. @param detail what is worth knowing all the same, or empty */
    record Accepted(String detail) implements Delivery {}

    /**
     * The channel has certainly not taken it.
     *
     * @param reason one line for people, without secrets
     * @param retry whether it may go better later
     * @param notBefore until when the channel wants to be left alone; null if it did not say
     */
    record NotAccepted(
            String reason, boolean retry, @Nullable Instant notBefore) implements Delivery {
        public NotAccepted(String reason, boolean retry) {
            this(reason, retry, null);
        }
    }

    /** Nobody knows whether the channel has taken it: it is not sent again by itself. */
    record Uncertain(String reason) implements Delivery {}
}
