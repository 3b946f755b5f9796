package org.releasemanager.coordination.dependency;

import org.releasemanager.release.ReleaseState;

/** How far another release has to come. */
public enum Milestone {
    PLANNING("started"),
    IN_DEVELOPMENT("in development"),
    PRE_RELEASE("in pre-release"),
    RELEASING("launched"),
    RELEASED("released"),
    COMPLETED("completed");

    private final String words;

    Milestone(String words) {
        this.words = words;
    }

    /** For people, after "to be": {@code released}. */
    public String words() {
        return words;
    }

    /** Whether it lies after the point where releases wait for each other. */
    boolean isAfterLaunch() {
        return compareTo(RELEASED) >= 0;
    }

    /** Whether a release in this state has come so far. Being deployed is not being out: production is confirmed first. */
    boolean isReachedIn(ReleaseState state) {
        return switch (state) {
            case PLANNING -> this == PLANNING;
            case IN_DEVELOPMENT -> compareTo(IN_DEVELOPMENT) <= 0;
            case PRE_RELEASE -> compareTo(PRE_RELEASE) <= 0;
            case RELEASING -> compareTo(RELEASING) <= 0;
            case POST_RELEASE -> compareTo(RELEASED) <= 0;
            case COMPLETED, COMPLETED_WITH_DEVIATIONS -> true;
            case HELD, ROLLED_BACK, REJECTED, CANCELLED, FAILED -> false;
        };
    }
}
