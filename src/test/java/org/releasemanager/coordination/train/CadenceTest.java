package org.releasemanager.coordination.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void localTimeStaysWhereTheClocksChange() {
        var cadence = cadence("2026-03-15T10:00", "P14D");

        assertThat(cadence.departure(0).toInstant()).isEqualTo(Instant.parse("2026-03-15T09:00:00Z"));
        assertThat(cadence.departure(1).toInstant()).isEqualTo(Instant.parse("2026-03-29T08:00:00Z"));
        assertThat(cadence.departure(16).toInstant()).isEqualTo(Instant.parse("2026-10-25T09:00:00Z"));
    }

    @Test
    void timeThatTheClocksSkipIsAsMuchLaterAndATimeThatComesTwiceIsTheFirst() {
        assertThat(cadence("2026-03-28T02:30", "P1D").departure(1).toString())
                .isEqualTo("2026-03-29T03:30+02:00[Europe/Berlin]");
        assertThat(cadence("2026-10-24T02:30", "P1D").departure(1).toString())
                .isEqualTo("2026-10-25T02:30+02:00[Europe/Berlin]");
    }

    @Test
    void lastDayOfTheMonthDoesNotDrift() {
        var cadence = cadence("2026-01-31T10:00", "P1M");

        assertThat(cadence.departure(1).toLocalDate()).hasToString("2026-02-28");
        assertThat(cadence.departure(2).toLocalDate()).hasToString("2026-03-31");
    }

    @Test
    void firstAfterAMomentIsTheNextOneAlsoOneSecondAroundIt() {
        var cadence = cadence("2026-03-15T10:00", "P14D");

        for (int number = 0; number < 60; number++) {
            var departs = cadence.departure(number).toInstant();
            assertThat(cadence.firstAfter(departs.minusSeconds(1))).isEqualTo(number);
            assertThat(cadence.firstAfter(departs)).isEqualTo(number + 1);
        }
        assertThat(cadence.firstAfter(Instant.EPOCH)).isZero();
    }

    private static Cadence cadence(String start, String every) {
        return new Cadence(LocalDateTime.parse(start), BERLIN, Period.parse(every));
    }
}
