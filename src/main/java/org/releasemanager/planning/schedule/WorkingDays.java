package org.releasemanager.planning.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Monday to Friday in a zone; day 0 is the first one. Holidays are not known here. */
public record WorkingDays(LocalDate start, ZoneId zone) {
    private static final double SECONDS = 24 * 60 * 60;
    private static final double ROUNDING = 1e-6;

    public WorkingDays {
        start = onOrAfter(start);
    }

    /** The day on which something starts that starts after so many working days. */
    public LocalDate startingAfter(double days) {
        return day((int) Math.floor(days + ROUNDING));
    }

    /** The day on which something is finished that is finished after so many working days. */
    public LocalDate finishedAfter(double days) {
        return day(Math.max(0, (int) Math.ceil(days - ROUNDING) - 1));
    }

    private LocalDate day(int number) {
        var day = start.plusWeeks(number / 5);
        for (int left = number % 5; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** How many working days lie between the first day's beginning and this moment; 0 if it is earlier. */
    public double until(Instant moment) {
        return between(start.atStartOfDay(zone).toInstant(), moment, zone);
    }

    /** Working days, and parts of them, from one moment to a later one. */
    public static double between(Instant from, Instant to, ZoneId zone) {
        if (!from.isBefore(to)) {
            return 0;
        }
        var first = from.atZone(zone).toLocalDate();
        var last = to.atZone(zone).toLocalDate();
        double days = 0;
        for (var day = first; !day.isAfter(last); day = onOrAfter(day.plusDays(1))) {
            if (!isWeekend(day)) {
                var begin = later(from, day.atStartOfDay(zone).toInstant());
                var end = earlier(to, day.plusDays(1).atStartOfDay(zone).toInstant());
                days += Duration.between(begin, end).toSeconds() / SECONDS;
            }
        }
        return days;
    }

    /** When so much working time will have passed: the inverse of {@link #between}. A working day has 24 hours. */
    public static Instant after(Instant from, Duration working, ZoneId zone) {
        var left = working;
        var day = onOrAfter(from.atZone(zone).toLocalDate());
        var begin = later(from, day.atStartOfDay(zone).toInstant());
        for (var end = endOf(day, zone); Duration.between(begin, end).compareTo(left) < 0; end = endOf(day, zone)) {
            left = left.minus(Duration.between(begin, end));
            day = onOrAfter(day.plusDays(1));
            begin = day.atStartOfDay(zone).toInstant();
        }
        return begin.plus(left);
    }

    /** The last moment from which so much working time is left until this one. */
    public static Instant before(Instant to, Duration working, ZoneId zone) {
        var left = working;
        var day = to.atZone(zone).toLocalDate();
        var end = to;
        while (isWeekend(day)
                || Duration.between(day.atStartOfDay(zone).toInstant(), end).compareTo(left) < 0) {
            if (!isWeekend(day)) {
                left = left.minus(Duration.between(day.atStartOfDay(zone).toInstant(), end));
            }
            end = day.atStartOfDay(zone).toInstant();
            day = day.minusDays(1);
        }
        return end.minus(left);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate onOrAfter(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
