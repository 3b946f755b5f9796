package org.releasemanager.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them, to the minute. */
public final class MomentText {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MomentText() {}

    /** {@code 29 Mar 2026 01:30 UTC}. */
    public static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
