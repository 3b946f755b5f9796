package org.releasemanager.gate;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A time span in a gate's definition: an ISO duration of at most a hundred years. */
public final class TimeSpan {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private TimeSpan() {}

    public static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text.strip()))
                    .filter(span -> !span.isNegative() && !span.isZero() && span.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    public static String advice(String text) {
        return "'" + text + "' is no time span: use an ISO duration such as PT24H or P7D";
    }
}
