package org.releasemanager.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release waited for, or waits for now.
 *
 * @param what the step's name
 * @param element its id in the model
 * @param person who ended it
 * @param endedAt null while it waits
 */
public record Wait(
        String id,
        String releaseId,
        SpanKind kind,
        String what,
        String element,
        @Nullable String person,
        Instant startedAt,
        @Nullable Instant endedAt) {
    boolean covers(Instant from, Instant to) {
        return !startedAt.isAfter(from) && (endedAt == null || !endedAt.isBefore(to));
    }
}
