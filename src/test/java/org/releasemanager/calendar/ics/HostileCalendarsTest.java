package org.releasemanager.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.releasemanager.calendar.ics.Ics.between;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;
import static org.releasemanager.calendar.ics.Ics.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars that are meant to hurt, or are broken, are refused at once, with the line and the property. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class HostileCalendarsTest {
    private static final String FROM = "2026-11-27T00:00:00Z";
    private static final String TO = "2028-01-01T00:00:00Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY",
                "FREQ=HOURLY;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9",
                "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9",
                "FREQ=SECONDLY;UNTIL=99991231T235959Z",
                "FREQ=SECONDLY;INTERVAL=2;BYMINUTE=1,2,3,4,5,6,7,8,9"
            })
    void endlessRuleIsBoundedAndNamed(String rule) {
        String text = calendar(event("DTSTART:19970902T090000Z", "DURATION:PT1S", "RRULE:" + rule));

        assertThatThrownBy(() -> between(text, FROM, TO))
                .isInstanceOf(InvalidCalendar.class)
                .hasMessageStartingWith("line 9, RRULE: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;COUNT=1000000",
                "FREQ=MONTHLY;INTERVAL=1000000",
                "FREQ=YEARLY;INTERVAL=1000000",
                "FREQ=DAILY;BYSETPOS=366",
                "FREQ=HOURLY;INTERVAL=24;BYHOUR=10"
            })
    void ruleThatNeverFitsEnds(String rule) {
        String text = calendar(event("DTSTART:19970902T090000Z", "DURATION:PT1S", "RRULE:" + rule));

        assertThat(between(text, FROM, TO)).isEmpty();
    }

    @Test
    void tenMebibytesAreRefusedUnread() {
        byte[] large = "x".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CalendarText.read(large, Optional.empty())).hasMessageContaining("longer than 1 MiB");
    }

    @Test
    void alarmsInsideAlarmsAreRefused() {
        String deep = calendar("BEGIN:VEVENT", "BEGIN:VALARM\r\n".repeat(30_000));

        assertThatThrownBy(() -> read(deep))
                .hasMessageContaining("line 7, BEGIN")
                .hasMessageContaining("inside each other");
    }

    @Test
    void tooManyComponentsAreRefused() {
        String wide = calendar("BEGIN:VTODO\r\nEND:VTODO\r\n".repeat(3_000));

        assertThatThrownBy(() -> read(wide)).hasMessageContaining("more than 2000 components");
    }

    @Test
    void zoneWhoseClocksChangeEverySecondIsRefused() {
        String text = calendar(
                "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
                        + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE");

        assertThatThrownBy(() -> read(text))
                .hasMessage("line 8, RRULE: the clocks of a zone change by FREQ=YEARLY only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;TZID=Mars/Olympus:20260101T100000|line 7, DTSTART|Mars/Olympus",
                "DTSTART:20260230T100000Z|line 7, DTSTART|is no date",
                "DTSTART:tomorrow|line 7, DTSTART|is no date",
                "DURATION:PT1H|line 4, DTSTART|is missing",
                "DTSTART:20260101T100000Z|line 7, DTSTART|takes no time",
                "DTSTART:20260101T100000Z~DTEND:20260101T100000Z|line 8, DTEND|takes no time",
                "DTSTART:20260101T100000Z~DTEND;VALUE=DATE:20260102|line 8, DTEND|must be a date if",
                "DTSTART:20260101T100000Z~DURATION:PT|line 8, DURATION|is no duration",
                "DTSTART:20260101T100000Z~DURATION:-PT1H|line 8, DURATION|is no duration",
                "DTSTART;VALUE=DATE:20260101~RRULE:FREQ=OFTEN|line 8, RRULE|FREQ must be one of",
                "DTSTART;VALUE=DATE:20260101~RRULE:FREQ=DAILY;COLOUR=3|line 8, RRULE|is no part of a rule",
                "DTSTART;VALUE=DATE:20260101~RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101|line 8, RRULE|both UNTIL and COUNT",
                "DTSTART;VALUE=DATE:20260101~RRULE:FREQ=WEEKLY;BYDAY=2MO|line 8, RRULE|BYDAY '2MO'",
                "DTSTART;VALUE=DATE:20260101~RRULE:FREQ=DAILY;BYHOUR=24|line 8, RRULE|BYHOUR must be",
                "DTSTART;VALUE=DATE:20260101~RRULE:FREQ=DAILY~RRULE:FREQ=WEEKLY|line 9, RRULE|more than once",
                "DTSTART;VALUE=DATE:20260101~EXRULE:FREQ=DAILY|line 8, EXRULE|not in use any more",
                "DTSTART;VALUE=DATE:20260101~RECURRENCE-ID;RANGE=THISANDFUTURE:20260101|line 8, RECURRENCE-ID|RANGE"
            })
    void brokenEventIsNamedWithItsLine(String lines, String place, String message) {
        var wrong = catchThrowableOfType(InvalidCalendar.class, () -> read(calendar(event(lines.split("~")))));

        assertThat(wrong.problems()).hasSize(1);
        assertThat(wrong.problems().get(0).place()).isEqualTo(place);
        assertThat(wrong.problems().get(0).message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT\nEND:VEVENT",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT",
                "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR",
                "{\"json\": true}",
                "BEGIN:VCALENDAR\nNAME\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nA;B=\"\"\"\"\"\"\"\"\":\nEND:VCALENDAR"
            })
    void whatIsNoCalendarIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidCalendar.class);
    }

    @Test
    void everyWrongEventIsNamedAtOnce() {
        var wrong = catchThrowableOfType(
                InvalidCalendar.class, () -> read(calendar(event("DTSTART:x"), event("DTSTART:y"))));

        assertThat(wrong.problems()).extracting(InvalidCalendar.Problem::line).containsExactly(7, 12);
    }
}
