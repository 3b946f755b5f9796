package org.releasemanager.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place where a release left the way that its model draws.
 *
 * @param element what was concerned: an element id of the models where it is a step, otherwise the environment, gate or document
 * @param person who did it, or {@link Timeline#SYSTEM}
 * @param secondPerson who confirmed it, where two were asked for
 * @param reason one sentence for people: what, and why
 */
public record Deviation(
        Kind kind, String element, String person, @Nullable String secondPerson, String reason, Instant at) {
    public enum Kind {
        /** A step was not done. */
        SKIPPED,
        /** A step was done against what the rules said. */
        FORCED,
        /** A person did what a tool should have done. */
        BY_HAND,
        /** A freeze, a queue or another rule was overruled. */
        OVERRIDE,
        /** A quality gate does not count for a while. */
        WAIVER,
        /** Released first, approved later. */
        BREAK_GLASS,
        /** It went on although the line was stopped. */
        STOP_PASS,
        /** Something that should have been there at the end is missing. */
        OMITTED,
        /** Written before kinds were told apart. */
        EARLIER
    }
}
