package org.releasemanager.duty;

import java.time.Instant;

/** A person is away, from the first moment to just before the last one, and another one stands in for them. */
public record Absence(
        long id, String person, String standIn, Instant from, Instant until, String enteredBy, Instant enteredAt) {
    public boolean isAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(until);
    }
}
