package org.releasemanager.engine.retry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed.
 *
 * @param sentence for people, without a full stop at its end
 * @param notBefore until when an outside system asks for peace; null if none does
 */
record Trouble(Kind kind, String sentence, @Nullable Instant notBefore) {
    Trouble(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    enum Kind {
        /** It may be over the next time. */
        TRANSIENT,
        /** It lasts until a person changes something. */
        PERMANENT,
        /** A failure of the business for which the model draws no way. */
        BUSINESS
    }

    boolean mayPass() {
        return kind == Kind.TRANSIENT;
    }
}
