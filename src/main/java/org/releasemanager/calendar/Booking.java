package org.releasemanager.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody needs an environment for a while.
 *
 * @param until the first moment after it
 * @param forced whether it was made in spite of another one
 */
public record Booking(
        long id,
        String product,
        String environment,
        @Nullable String release,
        Instant from,
        Instant until,
        String person,
        String reason,
        boolean forced,
        Instant bookedAt) {}
