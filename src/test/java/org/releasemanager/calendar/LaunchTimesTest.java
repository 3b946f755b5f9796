package org.releasemanager.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.product.ProductFixtures;

class LaunchTimesTest {
    private static final String YEAR_END = calendar(event(
            "DTSTART;TZID=Europe/Berlin:20261218T180000",
            "DTEND;TZID=Europe/Berlin:20270102T080000",
            "SUMMARY:Year end"));
    private static final String TUESDAYS = calendar(
            "CATEGORIES:WINDOW",
            event(
                    "DTSTART;TZID=Europe/Berlin:20261201T200000",
                    "DTEND;TZID=Europe/Berlin:20261201T220000",
                    "RRULE:FREQ=WEEKLY;BYDAY=TU",
                    "SUMMARY:Tuesday evening"));

    private final CalendarBench bench = new CalendarBench(ProductFixtures.shopWith()
            .calendars(List.of("year-end"), List.of("tuesdays"))
            .build());

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void withoutACalendarProductionIsOpenAtAnyTime() {
        assertThat(bench.isOpen(bench.release("1.0.0"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-18T16:59:59Z, true",
        "2026-12-18T17:00:00Z, false",
        "2026-12-18T17:00:01Z, false",
        "2027-01-02T06:59:59Z, false",
        "2027-01-02T07:00:00Z, true",
        "2027-01-02T07:00:01Z, true"
    })
    void freezeHoldsFromItsFirstSecondToTheLastBeforeItsEnd(String moment, boolean open) {
        bench.put("year-end", YEAR_END);
        bench.at(moment);

        assertThat(bench.isOpen(bench.release("1.0.0"))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T18:59:59Z, false",
        "2026-12-01T19:00:00Z, true",
        "2026-12-08T20:59:59Z, true",
        "2026-12-08T21:00:00Z, false"
    })
    void windowIsOpenFromItsFirstSecondToTheLastBeforeItsEnd(String moment, boolean open) {
        bench.put("tuesdays", TUESDAYS);
        bench.at(moment);

        assertThat(bench.isOpen(bench.release("1.0.0"))).isEqualTo(open);
    }

    @Test
    void sentenceSaysWhatForAndUntilWhenInLocalTimeAndInUtc() {
        bench.put("year-end", YEAR_END);
        bench.at("2026-12-20T00:00:00Z");

        var shut = bench.shut(bench.release("1.0.0"));

        assertThat(shut.sentence())
                .isEqualTo(
                        "Waits for the end of the freeze 'Year end' until 2027-01-02 08:00 Europe/Berlin (07:00 UTC)");
        assertThat(shut.until()).isEqualTo(Instant.parse("2027-01-02T07:00:00Z"));
    }

    @Test
    void afterAFreezeTheNextWindowIsAwaited() {
        bench.put("year-end", YEAR_END);
        bench.put("tuesdays", TUESDAYS);
        bench.at("2026-12-20T00:00:00Z");

        var shut = bench.shut(bench.release("1.0.0"));

        assertThat(shut.sentence())
                .contains("the end of the freeze 'Year end'")
                .endsWith(" and the window 'Tuesday evening', which opens 2027-01-05 20:00 Europe/Berlin (19:00 UTC)");
        assertThat(shut.until()).isEqualTo(Instant.parse("2027-01-05T19:00:00Z"));
    }

    @Test
    void targetTimeAndItsWindowAreBothShown() {
        bench.put("tuesdays", TUESDAYS);
        bench.at("2026-11-27T12:00:00Z");

        var shut = bench.shut(bench.release("1.0.0", "2026-12-01T21:00+01:00[Europe/Berlin]"));

        assertThat(shut.sentence())
                .isEqualTo("Waits for its start time 2026-12-01 21:00 Europe/Berlin (20:00 UTC),"
                        + " in the window 'Tuesday evening' until 2026-12-01 22:00 Europe/Berlin (21:00 UTC)");
        assertThat(shut.until()).isEqualTo(Instant.parse("2026-12-01T20:00:00Z"));
    }

    @Test
    void targetInAFreezeMovesToItsEnd() {
        bench.put("year-end", YEAR_END);
        bench.at("2026-11-27T12:00:00Z");

        var shut = bench.shut(bench.release("1.0.0", "2026-12-24T01:00+01:00[Europe/Berlin]"));

        assertThat(shut.sentence())
                .startsWith(
                        "Waits for its start time 2026-12-24 01:00 Europe/Berlin (00:00 UTC) and the end of the freeze");
        assertThat(shut.until()).isEqualTo(Instant.parse("2027-01-02T07:00:00Z"));
    }

    @Test
    void freezesThatTouchOrOverlapAreOne() {
        bench.put(
                "year-end",
                calendar(
                        event("DTSTART:20261201T000000Z", "DTEND:20261203T000000Z", "SUMMARY:A"),
                        event("DTSTART:20261202T000000Z", "DTEND:20261205T000000Z", "SUMMARY:B")
                                .replace("one@", "two@"),
                        event("DTSTART:20261205T000000Z", "DTEND:20261206T000000Z", "SUMMARY:C")
                                .replace("one@", "six@")));
        bench.at("2026-12-02T12:00:00Z");

        var shut = bench.shut(bench.release("1.0.0"));

        assertThat(shut.sentence()).contains("'A'").contains("'B'").doesNotContain("'C'");
        assertThat(shut.until()).isEqualTo(Instant.parse("2026-12-06T00:00:00Z"));
    }

    @Test
    void windowThatNeverOpensIsSaid() {
        bench.put("tuesdays", calendar("CATEGORIES:WINDOW"));

        var shut = bench.shut(bench.release("1.0.0"));

        assertThat(shut.sentence()).isEqualTo("Waits for a window, but none opens within 400 days");
        assertThat(shut.until()).isNull();
    }

    @Test
    void onlyWhatTheProductNamesOrWhatBindsAllCounts() {
        bench.at("2026-12-20T00:00:00Z");
        String release = bench.release("1.0.0");
        bench.put("elsewhere", YEAR_END);
        assertThat(bench.isOpen(release)).isTrue();

        bench.put("elsewhere", YEAR_END, Optional.empty(), true);

        assertThat(bench.isOpen(release)).isFalse();
    }

    @Test
    void onlyProductionIsGuardedAndOnlyWhileItIsShut() {
        bench.put("year-end", YEAR_END);
        String release = bench.release("1.0.0");
        var guard = bench.get(WindowGuard.class);

        bench.at("2026-12-18T16:59:59Z");
        assertThat(guard.reasonAgainst(release, "production")).isEmpty();

        bench.at("2026-12-18T17:00:00Z");
        var against = guard.reasonAgainst(release, "production").orElseThrow();
        assertThat(against.sentence()).contains("Year end");
        assertThat(against.until()).isEqualTo(Instant.parse("2027-01-02T07:00:00Z"));
        assertThat(guard.reasonAgainst(release, "staging")).isEmpty();
    }
}
