package org.releasemanager.calendar.ics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.WeekFields;
import java.util.List;
import org.releasemanager.calendar.ics.Rule.NumberedDay;

/** The days on which a rule lets something start, apart from its interval; what the rule leaves open, the first day says. */
final class DayFilter {
    private static final int DAYS_IN_THE_FIRST_WEEK = 4;

    private final List<Integer> months;
    private final List<Integer> yearDays;
    private final List<Integer> monthDays;
    private final List<Integer> weeks;
    private final List<NumberedDay> days;
    private final WeekFields weekFields;
    private final boolean numbersCountInTheMonth;

    DayFilter(Rule rule, LocalDate first) {
        boolean open = rule.yearDays().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.days().isEmpty();
        boolean yearly = rule.frequency() == Frequency.YEARLY;
        boolean dayOfMonth = open && rule.weeks().isEmpty() && (yearly || rule.frequency() == Frequency.MONTHLY);
        boolean weekday =
                open && (rule.frequency() == Frequency.WEEKLY || !rule.weeks().isEmpty());
        months = dayOfMonth && yearly && rule.months().isEmpty() ? List.of(first.getMonthValue()) : rule.months();
        monthDays = dayOfMonth ? List.of(first.getDayOfMonth()) : rule.monthDays();
        days = weekday ? List.of(new NumberedDay(0, first.getDayOfWeek())) : rule.days();
        yearDays = rule.yearDays();
        weeks = rule.weeks();
        weekFields = WeekFields.of(rule.weekStart(), DAYS_IN_THE_FIRST_WEEK);
        numbersCountInTheMonth = !yearly || !rule.months().isEmpty();
    }

    boolean accepts(LocalDate day) {
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && isAmong(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && isAmong(yearDays, day.getDayOfYear(), day.lengthOfYear())
                && (weeks.isEmpty() || isInAWeek(day))
                && (days.isEmpty() || days.stream().anyMatch(named -> isNamed(day, named)));
    }

    private boolean isInAWeek(LocalDate day) {
        int week = day.get(weekFields.weekOfWeekBasedYear());
        int all = (int) day.range(weekFields.weekOfWeekBasedYear()).getMaximum();
        return isAmong(weeks, week, all);
    }

    private boolean isNamed(LocalDate day, NumberedDay named) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday != named.day() || named.number() == 0) {
            return weekday == named.day();
        }
        var field = numbersCountInTheMonth ? ChronoField.DAY_OF_MONTH : ChronoField.DAY_OF_YEAR;
        int at = day.get(field);
        int last = (int) day.range(field).getMaximum();
        int number = named.number() > 0 ? (at - 1) / 7 + 1 : -((last - at) / 7 + 1);
        return number == named.number();
    }

    /** Numbers count from the begin, negative ones from the end. */
    private static boolean isAmong(List<Integer> numbers, int at, int all) {
        return numbers.isEmpty() || numbers.contains(at) || numbers.contains(at - all - 1);
    }
}
