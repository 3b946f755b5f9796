package org.releasemanager.planning.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-05");

    private final WorkingDays days = new WorkingDays(THURSDAY, BERLIN);

    @ParameterizedTest
    @CsvSource({
        "0,   2026-11-05",
        "0.9, 2026-11-05",
        "1,   2026-11-06",
        "2,   2026-11-09",
        "4.5, 2026-11-11",
        "12,  2026-11-23",
    })
    void startsFallOnWorkingDays(double after, LocalDate day) {
        assertThat(days.startingAfter(after)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   2026-11-05",
        "1,   2026-11-05",
        "1.1, 2026-11-06",
        "2,   2026-11-06",
        "2.1, 2026-11-09",
        "7,   2026-11-13",
    })
    void finishesFallOnWorkingDays(double after, LocalDate day) {
        assertThat(days.finishedAfter(after)).isEqualTo(day);
    }

    @Test
    void startOnAWeekendIsMovedToMonday() {
        assertThat(new WorkingDays(LocalDate.parse("2026-11-07"), BERLIN).start())
                .isEqualTo("2026-11-09");
        assertThat(new WorkingDays(LocalDate.parse("2026-11-08"), BERLIN).start())
                .isEqualTo("2026-11-09");
    }

    @Test
    void weekendsDoNotCountBetweenTwoMoments() {
        var friday = Instant.parse("2026-11-06T11:00:00Z");
        var monday = Instant.parse("2026-11-09T11:00:00Z");

        assertThat(WorkingDays.between(friday, monday, BERLIN)).isCloseTo(1, within(1e-9));
        assertThat(WorkingDays.between(monday, friday, BERLIN)).isZero();
    }

    @Test
    void weeksBetweenTwoMomentsHaveFiveDays() {
        var start = Instant.parse("2026-11-01T23:00:00Z");

        assertThat(WorkingDays.between(start, start.plusSeconds(7L * 24 * 3600 * 10), BERLIN))
                .isCloseTo(50, within(1e-9));
    }

    @Test
    void untilCountsFromTheFirstDay() {
        assertThat(days.until(Instant.parse("2026-11-05T23:00:00Z"))).isCloseTo(1, within(1e-9));
        assertThat(days.until(Instant.parse("2026-11-01T00:00:00Z"))).isZero();
    }

    @Test
    void workingTimeAfterAMomentAndBeforeItAreInverses() {
        var random = new java.util.Random(7);
        for (int run = 0; run < 2_000; run++) {
            var from = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(random.nextInt(90 * 86_400));
            var working = Duration.ofMinutes(1 + random.nextInt(20 * 24 * 60));

            var end = WorkingDays.after(from, working, ZoneOffset.UTC);

            assertThat(WorkingDays.between(from, end, ZoneOffset.UTC) * 86_400)
                    .isCloseTo(working.toSeconds(), within(1.0));
            var begin = WorkingDays.before(end, working, ZoneOffset.UTC);
            assertThat(WorkingDays.between(begin, end, ZoneOffset.UTC) * 86_400)
                    .isCloseTo(working.toSeconds(), within(1.0));
        }
    }

    @Test
    void workingTimeRestsOnWeekendsOfTheZone() {
        var fridayNight = Instant.parse("2026-11-06T22:00:00Z");

        assertThat(WorkingDays.after(fridayNight, Duration.ofHours(2), BERLIN)).isEqualTo("2026-11-09T00:00:00Z");
        assertThat(WorkingDays.before(Instant.parse("2026-11-09T00:00:00Z"), Duration.ofHours(2), BERLIN))
                .isEqualTo("2026-11-06T22:00:00Z");
    }
}
