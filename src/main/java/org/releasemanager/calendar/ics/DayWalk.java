package org.releasemanager.calendar.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a rule whose periods are days or longer, one period after the other, in local time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3">RFC 5545, 3.8.5.3, with its examples</a>
 */
final class DayWalk implements Walk {
    private final Rule rule;
    private final LocalDateTime first;
    private final DayFilter days;
    private final List<LocalTime> times;

    DayWalk(Rule rule, LocalDateTime first) {
        this.rule = rule;
        this.first = first;
        this.days = new DayFilter(rule, first.toLocalDate());
        this.times = times(rule, first);
    }

    @Override
    public long periodBefore(LocalDateTime from) {
        LocalDate begin = periodStart(0);
        long units =
                switch (rule.frequency()) {
                    case YEARLY -> ChronoUnit.YEARS.between(begin, from.toLocalDate());
                    case MONTHLY -> ChronoUnit.MONTHS.between(begin, from.toLocalDate());
                    case WEEKLY -> ChronoUnit.WEEKS.between(begin, from.toLocalDate());
                    default -> ChronoUnit.DAYS.between(begin, from.toLocalDate());
                };
        return Math.max(0, Math.floorDiv(units, rule.interval()));
    }

    @Override
    public LocalDateTime start(long period) {
        return periodStart(period).atStartOfDay();
    }

    @Override
    public List<LocalDateTime> starts(long period, Runnable step) {
        var starts = new ArrayList<LocalDateTime>();
        LocalDate begin = periodStart(period);
        LocalDate end = after(begin);
        for (LocalDate day = begin; day.isBefore(end); day = day.plusDays(1)) {
            step.run();
            if (days.accepts(day)) {
                for (LocalTime time : times) {
                    step.run();
                    starts.add(day.atTime(time));
                }
            }
        }
        return starts;
    }

    private LocalDate periodStart(long period) {
        LocalDate day = first.toLocalDate();
        long units = period * rule.interval();
        return switch (rule.frequency()) {
            case YEARLY -> day.withDayOfYear(1).plusYears(units);
            case MONTHLY -> day.withDayOfMonth(1).plusMonths(units);
            case WEEKLY ->
                day.with(TemporalAdjusters.previousOrSame(rule.weekStart())).plusWeeks(units);
            default -> day.plusDays(units);
        };
    }

    private LocalDate after(LocalDate begin) {
        return switch (rule.frequency()) {
            case YEARLY -> begin.plusYears(1);
            case MONTHLY -> begin.plusMonths(1);
            case WEEKLY -> begin.plusWeeks(1);
            default -> begin.plusDays(1);
        };
    }

    private static List<LocalTime> times(Rule rule, LocalDateTime first) {
        var times = new ArrayList<LocalTime>();
        for (int hour : orElse(rule.hours(), first.getHour())) {
            for (int minute : orElse(rule.minutes(), first.getMinute())) {
                orElse(rule.seconds(), first.getSecond()).stream()
                        .map(second -> LocalTime.of(hour, minute, second))
                        .forEach(times::add);
            }
        }
        return times;
    }

    static List<Integer> orElse(List<Integer> given, int otherwise) {
        return given.isEmpty() ? List.of(otherwise) : given;
    }
}
