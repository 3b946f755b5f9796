package org.releasemanager.gate;

/** What a quality gate says. From {@link #PASS} to {@link #ERROR} each word is worse than the one before. */
public enum Verdict {
    PASS,
    /** A gate that is not required did not pass. */
    WARN,
    FAIL,
    /** There is no evidence, too little of it, or it is too old. */
    INCONCLUSIVE,
    /** The evidence or the gate's definition cannot be understood. */
    ERROR,
    /** A person took responsibility for a required gate that did not pass; ends with the waiver. */
    WAIVED;

    /** Whether a required gate with this verdict stops the release. */
    public boolean isRed() {
        return this == FAIL || this == INCONCLUSIVE || this == ERROR;
    }

    /** What the numbers alone say, seen in the light of the policy. */
    static Verdict of(Verdict measured, boolean required, boolean waived) {
        if (measured == PASS) {
            return PASS;
        }
        if (!required) {
            return WARN;
        }
        return waived ? WAIVED : measured;
    }
}
