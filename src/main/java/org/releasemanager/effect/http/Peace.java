package org.releasemanager.effect.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Retry-After} asks for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110: seconds, or a date</a>
 */
final class Peace {
    static final Duration STANDARD = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofHours(1);

    private Peace() {}

    /** From now on; a moment that has passed is none, nonsense is the standard, and more than an hour is an hour. */
    static Duration askedFor(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return STANDARD;
        }
        Duration asked = parse(retryAfter.strip(), now);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration parse(String text, Instant now) {
        try {
            return text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException nonsense) {
            return STANDARD;
        }
    }
}
