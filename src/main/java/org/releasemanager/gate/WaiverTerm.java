package org.releasemanager.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when a waiver lasts, as people and programs write it. */
@Component
public class WaiverTerm {
    private static final Duration STANDARD = Duration.ofDays(7);

    private final Clock clock;

    WaiverTerm(Clock clock) {
        this.clock = clock;
    }

    /** Seven days from now, for a person who names no date. */
    public Instant standard() {
        return clock.instant().plus(STANDARD);
    }

    /**
     * @param text an instant with its offset, or a date: then the waiver lasts to the end of that day in UTC, and on the
     *     last possible day as long as it may
     * @return empty if it is neither
     */
    public Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    text.contains("T") ? OffsetDateTime.parse(text).toInstant() : endOf(LocalDate.parse(text.strip())));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private Instant endOf(LocalDate day) {
        var latest = clock.instant().plus(WaiverRules.LONGEST);
        return day.equals(LocalDate.ofInstant(latest, ZoneOffset.UTC))
                ? latest
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
