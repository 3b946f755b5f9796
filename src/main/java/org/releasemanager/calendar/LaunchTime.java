package org.releasemanager.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether production may be changed. */
public sealed interface LaunchTime {
    /** @param ignored freezes that are in force and that two people chose to ignore */
    record Open(List<Entry> ignored) implements LaunchTime {}

    /**
     * @param sentence what it waits for, without a full stop
     * @param until when it is open as far as is known; null if no window opens within the horizon
     */
    record Shut(String sentence, @Nullable Instant until) implements LaunchTime {}
}
