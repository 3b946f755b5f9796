package org.releasemanager.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.calendar.ics.Ics.between;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What events mean as moments: zones, clock changes, days, exceptions. */
class CalendarTextTest {
    private static final String OWN_ZONE = """
            BEGIN:VTIMEZONE
            TZID:Head office
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE""";

    /** The local hour stays, its offset changes; the skipped hour is taken with the offset before, the doubled one is the first. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 20260328T180000, 2026-03-28T17:00:00Z 2026-03-29T16:00:00Z",
        "Europe/Berlin, 20261024T180000, 2026-10-24T16:00:00Z 2026-10-25T17:00:00Z",
        "America/New_York, 20260307T180000, 2026-03-07T23:00:00Z 2026-03-08T22:00:00Z",
        "America/New_York, 20261031T180000, 2026-10-31T22:00:00Z 2026-11-01T23:00:00Z",
        "Europe/Berlin, 20260328T023000, 2026-03-28T01:30:00Z 2026-03-29T01:30:00Z",
        "Europe/Berlin, 20261024T023000, 2026-10-24T00:30:00Z 2026-10-25T00:30:00Z",
        "America/New_York, 20260307T023000, 2026-03-07T07:30:00Z 2026-03-08T07:30:00Z",
        "America/New_York, 20261031T013000, 2026-10-31T05:30:00Z 2026-11-01T05:30:00Z",
        "Head office, 20260328T180000, 2026-03-28T17:00:00Z 2026-03-29T16:00:00Z",
        "Head office, 20261024T180000, 2026-10-24T16:00:00Z 2026-10-25T17:00:00Z"
    })
    void dailyEventKeepsItsLocalHourWhenTheClocksChange(String zone, String first, String starts) {
        String text = calendar(
                OWN_ZONE, event("DTSTART;TZID=" + zone + ":" + first, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"));

        assertThat(starts(between(text, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")))
                .isEqualTo(starts);
    }

    @ParameterizedTest
    @CsvSource({"20260329, PT23H", "20261025, PT25H", "20260701, PT24H"})
    void wholeDayIsAsLongAsTheDayIsWhereItIsMeant(String day, Duration length) {
        String text = calendar("X-WR-TIMEZONE:Europe/Berlin", event("DTSTART;VALUE=DATE:" + day));

        var found =
                between(text, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z").get(0);

        assertThat(Duration.between(found.start(), found.end())).isEqualTo(length);
    }

    @Test
    void exceptionsAndFurtherDatesCount() {
        String text = calendar(event(
                "DTSTART:20260101T100000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE:20260102T100000Z,20260103T100000Z",
                "RDATE:20260201T120000Z",
                "RDATE;VALUE=PERIOD:20260202T120000Z/PT3H,20260203T000000Z/20260203T020000Z"));

        var found = between(text, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");

        assertThat(starts(found))
                .isEqualTo("2026-01-01T10:00:00Z 2026-01-04T10:00:00Z 2026-02-01T12:00:00Z"
                        + " 2026-02-02T12:00:00Z 2026-02-03T00:00:00Z");
        assertThat(found.get(3).end()).isEqualTo(Instant.parse("2026-02-02T15:00:00Z"));
    }

    @Test
    void oneOccurrenceMayBeMovedAndAnotherCancelled() {
        String text = calendar(
                event("DTSTART:20260101T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
                event("RECURRENCE-ID:20260102T100000Z", "DTSTART:20260102T150000Z", "DURATION:PT1H"),
                event(
                        "RECURRENCE-ID:20260103T100000Z",
                        "DTSTART:20260103T100000Z",
                        "DURATION:PT1H",
                        "STATUS:CANCELLED"));

        assertThat(starts(between(text, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")))
                .isEqualTo("2026-01-01T10:00:00Z 2026-01-02T15:00:00Z");
    }

    @Test
    void longEventThatBeganBeforeIsStillThere() {
        String text = calendar(event("DTSTART;VALUE=DATE:20251220", "DTEND;VALUE=DATE:20260110"));

        assertThat(between(text, "2026-01-05T00:00:00Z", "2026-01-05T00:00:01Z"))
                .hasSize(1);
        assertThat(between(text, "2026-01-10T00:00:00Z", "2026-01-10T00:00:01Z"))
                .isEmpty();
    }

    @Test
    void foldedLinesEscapesAndQuotedParametersAreUnderstood() {
        String text = calendar(event(
                "DTSTART;TZID=\"Europe/Berlin\":2026010",
                " 1T100000",
                "DTEND;TZID=/Europe/Berlin:20260101T110000",
                "SUMMARY:Sales\\, and",
                "  more\\nsales"));

        var found =
                between(text, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z").get(0);

        assertThat(found.name()).isEqualTo("Sales, and more sales");
        assertThat(found.start()).isEqualTo(Instant.parse("2026-01-01T09:00:00Z"));
    }

    private static String starts(List<Occurrence> occurrences) {
        return String.join(
                " ",
                occurrences.stream()
                        .map(occurrence -> occurrence.start().toString())
                        .toList());
    }
}
