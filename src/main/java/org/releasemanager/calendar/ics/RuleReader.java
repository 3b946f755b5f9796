package org.releasemanager.calendar.ics;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.releasemanager.calendar.ics.Rule.NumberedDay;

/** Reads {@code RRULE} strictly: a part that is not understood would let a freeze end too early. */
final class RuleReader {
    private static final Pattern BY_DAY = Pattern.compile("([+-]?\\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)");
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Set<String> KNOWN = Set.of(
            "FREQ",
            "UNTIL",
            "COUNT",
            "INTERVAL",
            "WKST",
            "BYDAY",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYMONTH",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYSETPOS");
    private static final int MOST = 1_000_000;

    private final ContentLine line;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private RuleReader(ContentLine line) {
        this.line = line;
        for (String part : line.value().strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            String[] sides = part.strip().split("=", 2);
            if (sides.length < 2 || !KNOWN.contains(sides[0])) {
                throw line.wrong("'" + Written.shortened(part) + "' is no part of a rule: remove it");
            }
            if (parts.put(sides[0], sides[1]) != null) {
                throw line.wrong(sides[0] + " is there twice: keep one");
            }
        }
    }

    static Rule read(ContentLine line) {
        return new RuleReader(line).rule();
    }

    private Rule rule() {
        Frequency frequency = frequency();
        if (parts.containsKey("UNTIL") && parts.containsKey("COUNT")) {
            throw line.wrong("has both UNTIL and COUNT: keep one");
        }
        if (parts.containsKey("BYWEEKNO") && frequency != Frequency.YEARLY) {
            throw line.wrong("BYWEEKNO goes with FREQ=YEARLY only");
        }
        return new Rule(
                frequency,
                part("INTERVAL")
                        .map(value -> number("INTERVAL", value, 1, MOST))
                        .orElse(1),
                part("COUNT").map(value -> number("COUNT", value, 1, MOST)),
                part("UNTIL").map(value -> Written.of(line, value)),
                part("WKST").map(this::weekday).orElse(DayOfWeek.MONDAY),
                numbers("BYSECOND", 0, 59),
                numbers("BYMINUTE", 0, 59),
                numbers("BYHOUR", 0, 23),
                days(frequency),
                fromEitherEnd("BYMONTHDAY", 31),
                fromEitherEnd("BYYEARDAY", 366),
                fromEitherEnd("BYWEEKNO", 53),
                numbers("BYMONTH", 1, 12),
                fromEitherEnd("BYSETPOS", 366));
    }

    private Frequency frequency() {
        return Arrays.stream(Frequency.values())
                .filter(frequency -> frequency.name().equals(parts.get("FREQ")))
                .findFirst()
                .orElseThrow(() -> line.wrong("FREQ must be one of " + Arrays.toString(Frequency.values())));
    }

    private List<NumberedDay> days(Frequency frequency) {
        boolean numbered =
                frequency == Frequency.MONTHLY || (frequency == Frequency.YEARLY && !parts.containsKey("BYWEEKNO"));
        var days = new ArrayList<NumberedDay>();
        for (String day : values("BYDAY")) {
            Matcher read = BY_DAY.matcher(day);
            if (!read.matches() || (read.group(1) != null && !numbered)) {
                throw line.wrong("BYDAY '" + Written.shortened(day)
                        + "' cannot be used: weekdays are SU to SA, with a number only in a monthly or yearly rule");
            }
            int number = read.group(1) == null ? 0 : nonZero("BYDAY", number("BYDAY", read.group(1), -53, 53));
            days.add(new NumberedDay(number, weekday(read.group(2))));
        }
        return days;
    }

    private DayOfWeek weekday(String word) {
        if (!WEEKDAYS.contains(word)) {
            throw line.wrong("'" + Written.shortened(word) + "' is no weekday: use SU to SA");
        }
        return DayOfWeek.of(WEEKDAYS.indexOf(word) + 1);
    }

    private List<Integer> numbers(String part, int least, int most) {
        return values(part).stream()
                .map(value -> number(part, value, least, most))
                .sorted()
                .distinct()
                .toList();
    }

    private List<Integer> fromEitherEnd(String part, int most) {
        var numbers = numbers(part, -most, most);
        numbers.forEach(number -> nonZero(part, number));
        return numbers;
    }

    private int nonZero(String part, int number) {
        if (number == 0) {
            throw line.wrong(part + " cannot be 0");
        }
        return number;
    }

    private int number(String part, String value, int least, int most) {
        if (!value.matches("[+-]?\\d{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw line.wrong(part + " must be a number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    private List<String> values(String part) {
        return part(part).map(value -> Arrays.asList(value.split(",", -1))).orElse(List.of());
    }

    private Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
