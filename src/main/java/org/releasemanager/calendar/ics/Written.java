package org.releasemanager.calendar.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date or a date with time, as it was written. */
record Written(LocalDateTime wall, boolean dateOnly, boolean utc) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    /** One value of the line. */
    static Written of(ContentLine line, String value) {
        String text = value.strip();
        boolean utc = text.endsWith("Z");
        try {
            if (text.length() == 8) {
                return new Written(LocalDate.parse(text, DATE).atStartOfDay(), true, false);
            }
            String local = utc ? text.substring(0, text.length() - 1) : text;
            return new Written(LocalDateTime.parse(local, DATE_TIME), false, utc);
        } catch (DateTimeException notOne) {
            throw line.wrong("'" + shortened(text)
                    + "' is no date: write 20261224, 20261224T180000 (local) or 20261224T180000Z (UTC)");
        }
    }

    static Written of(ContentLine line) {
        return of(line, line.value());
    }

    Instant instant(Zone zone) {
        return utc ? Zone.UTC.instant(wall) : zone.instant(wall);
    }

    /** The local time in this zone. */
    LocalDateTime in(Zone zone) {
        return utc ? zone.wall(Zone.UTC.instant(wall)) : wall;
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}
