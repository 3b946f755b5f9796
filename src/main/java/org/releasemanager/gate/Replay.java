package org.releasemanager.gate;

import org.jspecify.annotations.Nullable;

/**
 * A stored result, judged once more from the stored evidence under the stored definition.
 *
 * @param message what was found, in one sentence
 * @param again what the numbers say now; null where the evidence is not to be judged
 */
public record Replay(
        GateResult stored,
        Outcome outcome,
        String message,
        @Nullable GateResult again) {
    public enum Outcome {
        /** The same evidence gives the same numbers and the same verdict. */
        SAME,
        /** It does not: the check works otherwise today, or the stored numbers were changed. */
        DIFFERENT,
        /** The evidence itself is no longer what was judged. */
        EVIDENCE_CHANGED,
        /** There was too much evidence to keep, or the result is older than the keeping. */
        NOT_KEPT
    }
}
