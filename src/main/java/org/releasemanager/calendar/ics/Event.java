package org.releasemanager.calendar.ics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An event with everything that makes it recur.
 *
 * @param extra further occurrences that no rule names
 * @param exceptions moments at which it does not start
 * @param exceptionDays local days on which it does not start
 * @param replaces the moment at which the occurrence would start that this event stands for
 */
record Event(
        String uid,
        String name,
        LocalDateTime first,
        Zone zone,
        Length length,
        Optional<Recurrence> recurrence,
        List<Span> extra,
        Set<Instant> exceptions,
        Set<LocalDate> exceptionDays,
        Optional<Instant> replaces,
        boolean cancelled) {
    record Span(Instant start, Instant end) {}

    /** By the moment at which they start, those that take place between the two. */
    TreeMap<Instant, Occurrence> between(Instant from, Instant to, Budget budget) {
        var found = new TreeMap<Instant, Occurrence>();
        for (LocalDateTime wall : walls(from, to, budget)) {
            put(found, new Span(zone.instant(wall), length.end(wall, zone)));
        }
        extra.forEach(span -> put(found, span));
        found.values().removeIf(one -> !one.end().isAfter(from) || !one.start().isBefore(to));
        return found;
    }

    private List<LocalDateTime> walls(Instant from, Instant to, Budget budget) {
        if (recurrence.isEmpty()) {
            return List.of(first);
        }
        Rule rule = recurrence.get().rule();
        LocalDateTime until = rule.until()
                .map(last -> last.dateOnly() ? last.wall().plusDays(1).minusSeconds(1) : last.in(zone))
                .orElse(LocalDateTime.MAX);
        LocalDateTime begin = zone.wall(from.minus(length.most()));
        LocalDateTime end = zone.wall(to).plusDays(1);
        return new ArrayList<>(recurrence.get().between(first, begin, end, until, budget));
    }

    private void put(TreeMap<Instant, Occurrence> found, Span span) {
        boolean excepted = exceptions.contains(span.start())
                || exceptionDays.contains(zone.wall(span.start()).toLocalDate());
        if (!excepted) {
            found.put(span.start(), new Occurrence(uid, name, span.start(), span.end(), zone));
        }
    }
}
