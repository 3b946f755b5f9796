package org.releasemanager.release;

/** Where a release stands; the ended ones never change again. */
public enum ReleaseState {
    PLANNING,
    IN_DEVELOPMENT,
    PRE_RELEASE,
    RELEASING,
    POST_RELEASE,
    HELD,
    COMPLETED,
    COMPLETED_WITH_DEVIATIONS,
    ROLLED_BACK,
    REJECTED,
    CANCELLED,
    FAILED;

    /** Whether this version reached production and stayed there. */
    public boolean isReleased() {
        return this == COMPLETED || this == COMPLETED_WITH_DEVIATIONS;
    }
}
