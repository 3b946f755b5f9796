package org.releasemanager.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Intent.Direction;
import org.releasemanager.deployment.Intent.Step;

/**
 * One piece of work that a tool was given, as the ledger has it.
 *
 * @param touched whether it left the environment other than it was
 * @param signalled whether the waiting step knows of the end, or nobody waits for it any more
 * @param claim changes hands by compare and set: whoever raises it looks at the work
 * @param outages how often in a row the tool did not answer
 */
record Work(
        Intent intent,
        State state,
        @Nullable String detail,
        boolean touched,
        boolean signalled,
        long claim,
        int outages,
        @Nullable Instant silentSince,
        @Nullable Instant deadline,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt) {

    /** INTENT before the tool is asked, SUBMITTED after; the others are for ever, except an undo that is tried again. */
    enum State {
        INTENT,
        SUBMITTED,
        SUCCEEDED,
        FAILED,
        ABANDONED
    }

    boolean isOpen() {
        return state == State.INTENT || state == State.SUBMITTED;
    }

    /** Whether the engine executes the same step once more, rather than a new one: the end of this was never told. */
    boolean isStillFor(Step step) {
        return !signalled && intent.waiting().equals(step);
    }

    boolean isUndo() {
        return intent.direction() == Direction.UNDO;
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
