package org.releasemanager.calendar.ics;

import java.time.LocalDateTime;
import java.util.List;

/** The periods of a rule, numbered from the one that holds the first occurrence, which is 0. */
interface Walk {
    /** The last period that begins before this time or with it, or 0. */
    long periodBefore(LocalDateTime from);

    LocalDateTime start(long period);

    /**
     * What the rule lets start in the period, ascending; also what lies before the first occurrence.
     *
     * @param step called for each thing that is looked at; may throw
     */
    List<LocalDateTime> starts(long period, Runnable step);

    /** The next period that may hold something. */
    default long next(long period) {
        return period + 1;
    }
}
