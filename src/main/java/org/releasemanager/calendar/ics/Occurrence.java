package org.releasemanager.calendar.ics;

import java.time.Instant;

/**
 * One time that an event takes place.
 *
 * @param uid of the event
 * @param end the first moment after it
 * @param zone that its author meant
 */
public record Occurrence(String uid, String name, Instant start, Instant end, Zone zone) {
    /** From its first moment, up to the last before its end. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }
}
