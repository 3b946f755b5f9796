package org.releasemanager.calendar.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Where a local time is meant: an IANA zone, or one that a calendar brought with it.
 *
 * @param id as people know it
 */
public record Zone(String id, ZoneRules rules) {
    public static final Zone UTC = new Zone("UTC", ZoneOffset.UTC.getRules());

    static Zone of(ZoneId zone) {
        return new Zone(zone.getId(), zone.getRules());
    }

    /**
     * A time that the clocks show twice is the first of the two; one that they skip is counted from before the gap.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5">RFC 5545, 3.3.5</a>
     */
    Instant instant(LocalDateTime wall) {
        var valid = rules.getValidOffsets(wall);
        var offset = valid.isEmpty() ? rules.getTransition(wall).getOffsetBefore() : valid.get(0);
        return wall.toInstant(offset);
    }

    public LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
