package org.releasemanager.planning;

/** How production gets the new version; the decision table {@code rollout-approach} recommends one. */
public enum RolloutApproach {
    BIG_BANG("all at once"),
    ROLLING("one part after the other"),
    CANARY("a few users first"),
    BLUE_GREEN("side by side, then switched");

    private final String words;

    RolloutApproach(String words) {
        this.words = words;
    }

    /** For people, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
