package org.releasemanager.calendar.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an event takes: days count as days on the calendar, even when a clock change makes one 23 or 25 hours long; the
 * rest is exact.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3">RFC 5545, 3.8.5.3</a>
 */
record Length(long days, Duration exact) {
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W|(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,5})M)?(?:(\\d{1,6})S)?)?)");

    static Length parse(ContentLine line, String value) {
        Matcher parts = DURATION.matcher(value.strip());
        if (!parts.matches() || value.strip().endsWith("T") || value.strip().endsWith("P")) {
            throw line.wrong("'" + Written.shortened(value) + "' is no duration: write for example P2D or PT90M");
        }
        return new Length(
                7 * number(parts.group(1)) + number(parts.group(2)),
                Duration.ofHours(number(parts.group(3)))
                        .plusMinutes(number(parts.group(4)))
                        .plusSeconds(number(parts.group(5))));
    }

    static Length between(Instant start, Instant end) {
        return new Length(0, Duration.between(start, end));
    }

    Instant end(LocalDateTime start, Zone zone) {
        return zone.instant(start.plusDays(days)).plus(exact);
    }

    boolean isPositive() {
        return days > 0 || exact.compareTo(Duration.ZERO) > 0;
    }

    /** At least as long as any of its occurrences. */
    Duration most() {
        return exact.plusDays(days).plusHours(25);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
