package org.releasemanager.release;

/** The five phases, one call activity each in {@code release.bpmn}. */
public enum Phase {
    PLANNING(ReleaseState.PLANNING),
    DEVELOPMENT(ReleaseState.IN_DEVELOPMENT),
    PRE_RELEASE(ReleaseState.PRE_RELEASE),
    RELEASE(ReleaseState.RELEASING),
    POST_RELEASE(ReleaseState.POST_RELEASE);

    private final ReleaseState state;

    Phase(ReleaseState state) {
        this.state = state;
    }

    /** For people: {@code Post-release}. */
    public String label() {
        String words = name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        return words.replace('_', '-');
    }

    public ReleaseState state() {
        return state;
    }
}
