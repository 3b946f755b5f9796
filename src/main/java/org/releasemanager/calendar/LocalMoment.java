package org.releasemanager.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.releasemanager.calendar.ics.Zone;

/** Moments in local time and in UTC. */
public final class LocalMoment {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int DATE_AND_SPACE = 11;

    private LocalMoment() {}

    /** {@code 2027-01-02 08:00 Europe/Berlin (07:00 UTC)}; the date is repeated where it is another one in UTC. */
    public static String text(Instant moment, Zone zone) {
        LocalDateTime local = zone.wall(moment);
        LocalDateTime utc = Zone.UTC.wall(moment);
        if (zone.id().equals(Zone.UTC.id())) {
            return write(utc) + " UTC";
        }
        boolean sameDay = local.toLocalDate().equals(utc.toLocalDate());
        String there = sameDay ? write(utc).substring(DATE_AND_SPACE) : write(utc);
        return write(local) + " " + zone.id() + " (" + there + " UTC)";
    }

    public static String text(Instant moment, ZoneId zone) {
        boolean utc = zone.normalized().equals(java.time.ZoneOffset.UTC);
        return text(moment, utc ? Zone.UTC : new Zone(zone.getId(), zone.getRules()));
    }

    private static String write(LocalDateTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }
}
