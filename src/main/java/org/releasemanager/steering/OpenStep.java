package org.releasemanager.steering;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An automatic step that does not go on by itself now.
 *
 * @param kind {@code FAILED}, {@code RETRYING}, {@code STUCK} or {@code WAITING}
 * @param isHeld whether its release is held
 * @param marks what the model says: {@code skippable} and {@code byHand} ({@code reason} or {@code second-person}),
 *     {@code withoutIt} (what its work would have said), {@code failsBy} (the flow that it fails by)
 */
public record OpenStep(
        String id,
        String kind,
        String element,
        String name,
        @Nullable String message,
        int attempts,
        Instant since,
        String processInstanceId,
        boolean isHeld,
        Optional<String> environment,
        Map<String, String> marks) {
    public static final String SKIPPABLE = "skippable";
    public static final String BY_HAND = "byHand";
    public static final String FAILS_BY = "failsBy";
    private static final String SECOND_PERSON = "second-person";

    /** Whether there is a failed job that may be tried again. */
    public boolean hasFailed() {
        return kind.equals("FAILED") || kind.equals("RETRYING");
    }

    public boolean allows(String mark) {
        return marks.containsKey(mark);
    }

    public boolean needsTwo(String mark) {
        return SECOND_PERSON.equals(marks.get(mark));
    }

    /** Whether the process has a way on after it has failed. */
    boolean canFail() {
        return marks.containsKey(FAILS_BY);
    }

    /** As product definitions name it: {@code tagRelease}. */
    public String shortName() {
        return shortName(element);
    }

    public static String shortName(String element) {
        return element.split("_", -1)[1];
    }
}
