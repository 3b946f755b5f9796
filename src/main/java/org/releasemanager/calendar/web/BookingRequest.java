package org.releasemanager.calendar.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.Bookings;
import org.releasemanager.web.Problems;

/** @param from with offset, as {@code until} is
 *  @param force books in spite of others; the reason says why */
record BookingRequest(
        @Nullable String product,
        @Nullable String environment,
        @Nullable String release,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable String reason,
        @Nullable Boolean force) {
    /** The fields that nobody can do without. */
    List<Problems.Field> missing() {
        var missing = new ArrayList<Problems.Field>();
        check(product, "product", missing);
        check(environment, "environment", missing);
        check(from, "from", missing);
        check(until, "until", missing);
        return missing;
    }

    Bookings.Wish wish() {
        return new Bookings.Wish(
                Objects.requireNonNull(product),
                Objects.requireNonNull(environment),
                release,
                Objects.requireNonNull(from).toInstant(),
                Objects.requireNonNull(until).toInstant(),
                Objects.requireNonNullElse(reason, ""),
                Boolean.TRUE.equals(force));
    }

    private static void check(@Nullable Object value, String field, List<Problems.Field> missing) {
        if (value == null || value.toString().isBlank()) {
            missing.add(new Problems.Field(field, "is missing: give one"));
        }
    }
}
