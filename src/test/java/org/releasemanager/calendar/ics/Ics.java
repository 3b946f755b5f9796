package org.releasemanager.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calendars as text, for the tests of this room. */
public final class Ics {
    private Ics() {}

    /** A calendar with these lines inside. */
    public static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//test//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    /** An event with a UID and these further lines. */
    public static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:one@example.org\r\nDTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT";
    }

    public static CalendarText read(String text) {
        return CalendarText.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    public static List<Occurrence> between(String text, String from, String to) {
        return read(text).between(Instant.parse(from), Instant.parse(to));
    }
}
