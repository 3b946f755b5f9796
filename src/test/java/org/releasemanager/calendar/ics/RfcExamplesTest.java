package org.releasemanager.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Every example that the standard gives for recurrence rules. */
class RfcExamplesTest {
    static Stream<RfcExample> examples() throws IOException {
        return new ClassPathResource("calendar/rfc5545-examples.txt")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(RfcExample::parse);
    }

    @Test
    void theTableHasAllOfThem() throws IOException {
        assertThat(examples()).hasSize(42);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void ruleGivesWhatTheStandardSays(RfcExample example) {
        var starts = starts(example, 0);

        assertThat(example.goesOn() ? starts.subList(0, example.starts().size()) : starts)
                .isEqualTo(example.starts());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whoLooksOnlyLaterSeesTheSame(RfcExample example) {
        int half = example.starts().size() / 2;

        var starts = starts(example, half);

        var rest = example.starts().subList(half, example.starts().size());
        assertThat(example.goesOn() ? starts.subList(0, rest.size()) : starts).isEqualTo(rest);
    }

    /** Rules of everyday life that the standard has no example for; another implementation says the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20,21,22,23,24,25,26,27,28,29,30,31",
                "FREQ=YEARLY;BYMONTH=1,6;BYDAY=-1FR",
                "FREQ=YEARLY;BYYEARDAY=-1,366",
                "FREQ=YEARLY;BYDAY=-1SU",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=2MO,-2TU",
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;BYMONTHDAY=31",
                "FREQ=MONTHLY;BYMONTHDAY=-1,-31",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
                "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR",
                "FREQ=MONTHLY;INTERVAL=5;BYDAY=3WE",
                "FREQ=WEEKLY;BYDAY=FR,SA,SU;BYHOUR=18;BYMINUTE=30",
                "FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SU,SA",
                "FREQ=DAILY;INTERVAL=3",
                "FREQ=DAILY;BYMONTH=7;BYDAY=SA",
                "FREQ=DAILY;BYMONTHDAY=1,-1;BYHOUR=0,12",
                "FREQ=HOURLY;INTERVAL=5",
                "FREQ=HOURLY;BYDAY=TU;BYHOUR=8,20;BYMINUTE=15,45"
            })
    void otherImplementationsAgree(String rule) {
        var first = LocalDateTime.of(1997, 9, 2, 9, 0);
        var to = LocalDateTime.of(2002, 9, 2, 9, 0);

        var ours = recurrence(rule).between(first, first, to, LocalDateTime.MAX, new Budget());

        var theirs = new Recur<LocalDateTime>(rule).getDates(first, first, to, -1);
        assertThat(ours.stream().filter(start -> !start.equals(first)).toList())
                .isNotEmpty()
                .isEqualTo(theirs.stream().filter(start -> !start.equals(first)).toList());
    }

    @Test
    void whatOtherImplementationsLoseOrMakeUpIsRight() {
        var first = LocalDateTime.of(1997, 9, 2, 9, 0);
        var to = LocalDateTime.of(1998, 2, 1, 0, 0);

        assertThat(recurrence("FREQ=HOURLY;BYMONTH=1").between(first, first, to, LocalDateTime.MAX, new Budget()))
                .hasSize(1 + 31 * 24);
        assertThat(recurrence("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR")
                        .between(first, first, first.plusYears(10), LocalDateTime.MAX, new Budget()))
                .extracting(LocalDateTime::toLocalDate)
                .asString()
                .isEqualTo("[1997-09-02, 1999-01-01, 2004-12-31]");
        assertThat(recurrence("FREQ=WEEKLY;BYMONTH=12;BYDAY=MO")
                        .between(first, first, first.plusYears(5), LocalDateTime.MAX, new Budget()))
                .hasSize(1 + 5 + 4 + 4 + 4 + 5);
    }

    private static List<LocalDateTime> starts(RfcExample example, int after) {
        String text = Ics.calendar(Ics.event(
                "DTSTART;TZID=America/New_York:" + example.start(),
                "DURATION:PT1M",
                "RRULE:" + example.rule(),
                example.exception().isEmpty()
                        ? "SUMMARY:example"
                        : "EXDATE;TZID=America/New_York:" + example.exception()));
        var zone = java.time.ZoneId.of("America/New_York");
        return Ics.read(text)
                .between(
                        example.starts().get(after).atZone(zone).toInstant(),
                        example.starts()
                                .get(example.starts().size() - 1)
                                .plusDays(300)
                                .atZone(zone)
                                .toInstant())
                .stream()
                .map(occurrence -> LocalDateTime.ofInstant(occurrence.start(), zone))
                .toList();
    }

    private static Recurrence recurrence(String rule) {
        var line = new ContentLine(1, "RRULE", java.util.Map.of(), rule);
        return new Recurrence(line, RuleReader.read(line));
    }
}
