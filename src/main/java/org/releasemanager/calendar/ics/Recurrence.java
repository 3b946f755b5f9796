package org.releasemanager.calendar.ics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The local times at which a rule lets something start.
 *
 * @param line that the rule stands on
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3">RFC 5545, 3.8.5.3</a>
 */
record Recurrence(ContentLine line, Rule rule) {
    /**
     * Ascending; the first occurrence is one of them, whether the rule fits it or not.
     *
     * @param until the last local time that the rule allows
     */
    List<LocalDateTime> between(
            LocalDateTime first, LocalDateTime from, LocalDateTime to, LocalDateTime until, Budget budget) {
        Walk walk = rule.frequency().isFinerThanADay() ? new TimeWalk(rule, first) : new DayWalk(rule, first);
        LocalDateTime last = until.isBefore(to) ? until : to;
        var found = new ArrayList<LocalDateTime>();
        if (!first.isBefore(from) && !first.isAfter(to)) {
            found.add(first);
        }
        int counted = 1;
        long period = rule.count().isPresent() ? 0 : walk.periodBefore(from);
        for (; !walk.start(period).isAfter(last); period = walk.next(period)) {
            for (LocalDateTime start : chosen(walk.starts(period, () -> budget.step(line)))) {
                if (!start.isAfter(first)) {
                    continue;
                }
                counted++;
                if (start.isAfter(last)
                        || rule.count().isPresent() && counted > rule.count().get()) {
                    return found;
                }
                if (!start.isBefore(from)) {
                    budget.occurrence(line);
                    found.add(start);
                }
            }
        }
        return found;
    }

    private List<LocalDateTime> chosen(List<LocalDateTime> starts) {
        if (rule.positions().isEmpty()) {
            return starts;
        }
        return rule.positions().stream()
                .map(position -> position > 0 ? position - 1 : starts.size() + position)
                .filter(index -> index >= 0 && index < starts.size())
                .sorted()
                .distinct()
                .map(starts::get)
                .toList();
    }
}
