package org.releasemanager.calendar.ics;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * A recurrence rule; an empty list is a part that was not given.
 *
 * @param until the last moment at which an occurrence may start
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10">RFC 5545, 3.3.10</a>
 */
record Rule(
        Frequency frequency,
        int interval,
        Optional<Integer> count,
        Optional<Written> until,
        DayOfWeek weekStart,
        List<Integer> seconds,
        List<Integer> minutes,
        List<Integer> hours,
        List<NumberedDay> days,
        List<Integer> monthDays,
        List<Integer> yearDays,
        List<Integer> weeks,
        List<Integer> months,
        List<Integer> positions) {
    /** @param number counted from the period's begin, or its end if negative; 0 is each of them */
    record NumberedDay(int number, DayOfWeek day) {}
}
