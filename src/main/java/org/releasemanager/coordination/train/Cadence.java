package org.releasemanager.coordination.train;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a train departs: first at a local time of a zone, then every so many days, weeks or months at the same local time. Where
 * the clocks go forward over that time, it departs as much later; where they go back, at the first of the two.
 */
public record Cadence(LocalDateTime start, ZoneId zone, Period every) {
    /** @param number 0 is the first; counted from the start, so that the 31st stays the last day of each month */
    public ZonedDateTime departure(int number) {
        return start.plus(every.multipliedBy(number)).atZone(zone);
    }

    /** The number of the first departure after this moment. */
    int firstAfter(Instant moment) {
        if (departure(0).toInstant().isAfter(moment)) {
            return 0;
        }
        int before = 0;
        int after = 1;
        while (!departure(after).toInstant().isAfter(moment)) {
            before = after;
            after = Math.multiplyExact(after, 2);
        }
        while (after - before > 1) {
            int middle = before + (after - before) / 2;
            if (departure(middle).toInstant().isAfter(moment)) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return after;
    }
}
