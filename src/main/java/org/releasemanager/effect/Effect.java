package org.releasemanager.effect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.spi.Handle;

/**
 * One outside effect, as the ledger has it.
 *
 * @param requestHash of what was asked; null in rows from before it was kept
 * @param attempts how often the tool was told to begin, since the effect was last taken up
 * @param reopened taken up again after it had ended without success
 * @param signalled whether the waiting step knows of the end, or nobody waits for it (any more)
 * @param claim changes hands by compare and set: whoever raises it looks at the effect
 * @param outages how often in a row the tool did not answer
 * @param mark of its progress, in the tool's words: two looks with the same mark have seen no progress between them
 * @param unchangedSince when the mark was first seen, or the question about it last answered
 * @param askedAt when people were last asked what to do about no progress; null while nobody needs to decide
 */
public record Effect(
        String key,
        String releaseId,
        String kind,
        String subject,
        @Nullable String requestHash,
        State state,
        @Nullable String detail,
        int attempts,
        boolean reopened,
        long fencingToken,
        @Nullable Step waiting,
        boolean signalled,
        long claim,
        int outages,
        @Nullable Instant silentSince,
        @Nullable Instant deadline,
        @Nullable String mark,
        @Nullable Instant unchangedSince,
        @Nullable Instant askedAt,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant finishedAt) {

    /** INTENT before the tool is asked, SUBMITTED after; the others are for ever, except what is taken up again. */
    public enum State {
        INTENT,
        SUBMITTED,
        SUCCEEDED,
        FAILED,
        /** The time for it was over and nobody could ask the tool: it may have happened. */
        UNKNOWN,
        ABANDONED
    }

    public boolean isOpen() {
        return state == State.INTENT || state == State.SUBMITTED;
    }

    /** What its kind is told of it. */
    public Handle handle() {
        return new Handle(key, releaseId, fencingToken);
    }
}
