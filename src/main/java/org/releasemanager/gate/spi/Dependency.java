package org.releasemanager.gate.spi;

/**
 * Something that a release waits for.
 *
 * @param what another release, a service, an artifact or an issue, in words
 * @param why how it stands, in one sentence
 */
public record Dependency(String what, State state, String why) {
    public enum State {
        SATISFIED,
        /** It may still come. */
        OPEN,
        /** It never will. */
        IMPOSSIBLE
    }
}
