package org.releasemanager.calendar.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.releasemanager.calendar.Agenda;

/** The weeks of a month as the template prints them. */
final class MonthGrid {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MOST_IN_A_DAY = 4;

    private MonthGrid() {}

    static List<Map<String, Object>> weeks(YearMonth month, ZoneId zone, List<Agenda.Item> items) {
        var weeks = new ArrayList<Map<String, Object>>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            var days = new ArrayList<Map<String, Object>>();
            for (int day = 0; day < 7; day++) {
                days.add(day(monday.plusDays(day), month, zone, items));
            }
            weeks.add(Map.of("days", days));
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private static Map<String, Object> day(LocalDate day, YearMonth month, ZoneId zone, List<Agenda.Item> items) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var there = items.stream()
                .filter(item -> item.start().isBefore(end) && item.end().isAfter(begin))
                .toList();
        return Map.of(
                "number",
                day.getDayOfMonth(),
                "other",
                !YearMonth.from(day).equals(month),
                "items",
                there.stream()
                        .limit(MOST_IN_A_DAY)
                        .map(item -> Map.of(
                                "kind",
                                item.kind(),
                                "name",
                                item.name(),
                                "time",
                                item.start().isBefore(begin)
                                        ? ""
                                        : TIME.format(item.start().atZone(zone))))
                        .toList(),
                "more",
                there.size() > MOST_IN_A_DAY ? List.of(there.size() - MOST_IN_A_DAY) : List.of());
    }
}
