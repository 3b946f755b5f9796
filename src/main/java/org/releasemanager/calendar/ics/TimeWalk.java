package org.releasemanager.calendar.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a rule whose periods are hours, minutes or seconds; leaps over days, hours and minutes that the rule leaves out. */
final class TimeWalk implements Walk {
    private final Rule rule;
    private final LocalDateTime first;
    private final DayFilter days;
    private final long begin;
    private final long length;

    TimeWalk(Rule rule, LocalDateTime first) {
        this.rule = rule;
        this.first = first;
        this.days = new DayFilter(rule, first.toLocalDate());
        this.begin =
                seconds(first) - Math.floorMod(seconds(first), rule.frequency().seconds());
        this.length = (long) rule.frequency().seconds() * rule.interval();
    }

    @Override
    public long periodBefore(LocalDateTime from) {
        return Math.max(0, Math.floorDiv(seconds(from) - begin, length));
    }

    @Override
    public LocalDateTime start(long period) {
        return LocalDateTime.ofEpochSecond(begin + period * length, 0, ZoneOffset.UTC);
    }

    @Override
    public List<LocalDateTime> starts(long period, Runnable step) {
        step.run();
        LocalDateTime start = start(period);
        var starts = new ArrayList<LocalDateTime>();
        if (leap(start) == null) {
            for (int minute : minutesIn(start)) {
                for (int second : secondsIn(start)) {
                    step.run();
                    starts.add(start.withMinute(minute).withSecond(second));
                }
            }
        }
        return starts;
    }

    @Override
    public long next(long period) {
        LocalDateTime to = leap(start(period));
        return to == null ? period + 1 : Math.max(period + 1, -Math.floorDiv(begin - seconds(to), length));
    }

    /** Where to go on if nothing can start in this period; null if something may. */
    private @Nullable LocalDateTime leap(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        if (!days.accepts(day)) {
            return day.plusDays(1).atStartOfDay();
        }
        if (!allows(rule.hours(), start.getHour())) {
            return start.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        if (rule.frequency() != Frequency.HOURLY && !allows(rule.minutes(), start.getMinute())) {
            return start.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        return null;
    }

    private List<Integer> minutesIn(LocalDateTime start) {
        return rule.frequency() == Frequency.HOURLY
                ? DayWalk.orElse(rule.minutes(), first.getMinute())
                : List.of(start.getMinute());
    }

    private List<Integer> secondsIn(LocalDateTime start) {
        if (rule.frequency() != Frequency.SECONDLY) {
            return DayWalk.orElse(rule.seconds(), first.getSecond());
        }
        return allows(rule.seconds(), start.getSecond()) ? List.of(start.getSecond()) : List.of();
    }

    private static boolean allows(List<Integer> numbers, int number) {
        return numbers.isEmpty() || numbers.contains(number);
    }

    private static long seconds(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC);
    }
}
