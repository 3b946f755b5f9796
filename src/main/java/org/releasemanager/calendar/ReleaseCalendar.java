package org.releasemanager.calendar;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as somebody sent it.
 *
 * @param bindsAll whether it binds the releases of all products, or only of those that name it
 * @param zone IANA name; where times without a zone are meant; null means what the calendar says, otherwise UTC
 * @param revision 1, 2, …; goes on after a deletion
 */
public record ReleaseCalendar(
        String name,
        CalendarKind kind,
        boolean bindsAll,
        @Nullable String zone,
        String content,
        int revision,
        String changedBy,
        OffsetDateTime changedAt) {}
