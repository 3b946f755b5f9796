package org.releasemanager.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Intent.Direction;
import org.releasemanager.effect.Effect;

/**
 * One piece of work that a tool was given: what it is, and how it goes by the ledger.
 *
 * @param touched whether it left the environment other than it was
 */
record Work(
        Intent intent,
        Effect effect,
        boolean touched,
        @Nullable Instant undoneAt) {

    boolean isOpen() {
        return effect.isOpen();
    }

    boolean isUndo() {
        return intent.direction() == Direction.UNDO;
    }

    Effect.State state() {
        return effect.state();
    }

    @Nullable
    String detail() {
        return effect.detail();
    }

    String key() {
        return intent.key();
    }

    String releaseId() {
        return intent.releaseId();
    }

    String environment() {
        return intent.environment();
    }

    String service() {
        return intent.service();
    }
}
