package org.releasemanager.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes events that do not recur, in UTC.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, 3.1: lines of 75 octets at most</a>
 */
public final class IcsWriter {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_OCTETS = 75;

    private IcsWriter() {}

    /**
     * @param uid the same for the same thing, for ever
     * @param sequence rises when the event changes
     * @param changedAt when it did so last
     */
    public record Entry(
            String uid,
            int sequence,
            Instant changedAt,
            Instant start,
            Instant end,
            String summary,
            String description,
            String category) {}

    public static String write(String name, List<Entry> entries) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Release Manager//Calendar//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (Entry entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + entry.uid());
            line(text, "DTSTAMP:" + UTC.format(entry.changedAt()));
            line(text, "LAST-MODIFIED:" + UTC.format(entry.changedAt()));
            line(text, "SEQUENCE:" + entry.sequence());
            line(text, "DTSTART:" + UTC.format(entry.start()));
            line(text, "DTEND:" + UTC.format(entry.end()));
            line(text, "SUMMARY:" + escaped(entry.summary()));
            line(text, "DESCRIPTION:" + escaped(entry.description()));
            line(text, "CATEGORIES:" + entry.category());
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "")
                .replaceAll("([\\\\;,])", "\\\\$1")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); at = content.offsetByCodePoints(at, 1)) {
            String character = Character.toString(content.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }
}
