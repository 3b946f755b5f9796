package org.releasemanager.release;

import java.util.Locale;

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

    /** For people: {@code In development}, {@code Pre-release}. */
    public String label() {
        String words = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        return words.replace('_', this == PRE_RELEASE || this == POST_RELEASE ? '-' : ' ');
    }

    /** What it means, for people. */
    public String sentence() {
        return switch (this) {
            case COMPLETED -> "released, reviewed and closed";
            case COMPLETED_WITH_DEVIATIONS -> "released and closed, with steps skipped, forced or done by hand";
            case ROLLED_BACK -> "taken back: the version before it is live again";
            case REJECTED -> "rejected by the people who had to approve it";
            case CANCELLED -> "cancelled";
            case FAILED -> "given up after a failure";
            default -> label().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether this version reached production and stayed there. */
    public boolean isReleased() {
        return this == COMPLETED || this == COMPLETED_WITH_DEVIATIONS;
    }
}
