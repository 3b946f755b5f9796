package org.releasemanager.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When production is open: in no freeze, and in a window where there are windows.
 *
 * @param freezes that count, from now on, in the order of their begin
 * @param windows in the order of their begin
 * @param onlyInWindows whether it is shut outside of windows
 * @param horizon after which nothing is known
 */
record Openings(List<Entry> freezes, List<Entry> windows, boolean onlyInWindows, Instant horizon) {
    /** The freezes that are in force, the one that ends last at the end. */
    List<Entry> frozenBy(Instant moment) {
        return freezes.stream()
                .filter(freeze -> freeze.covers(moment))
                .sorted(Comparator.comparing(Entry::end))
                .toList();
    }

    /** The window that is open and stays open longest. */
    Optional<Entry> windowAt(Instant moment) {
        return windows.stream().filter(window -> window.covers(moment)).max(Comparator.comparing(Entry::end));
    }

    boolean isOpen(Instant moment) {
        return frozenBy(moment).isEmpty() && (!onlyInWindows || windowAt(moment).isPresent());
    }

    /** The first moment from this one on at which it is open, if there is one before the horizon. */
    Optional<Instant> firstFrom(Instant moment) {
        Instant at = moment;
        while (at.isBefore(horizon)) {
            var frozen = frozenBy(at);
            if (!frozen.isEmpty()) {
                at = frozen.get(frozen.size() - 1).end();
            } else if (!onlyInWindows || windowAt(at).isPresent()) {
                return Optional.of(at);
            } else {
                Instant shut = at;
                var next = windows.stream()
                        .map(Entry::start)
                        .filter(start -> start.isAfter(shut))
                        .findFirst();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                at = next.get();
            }
        }
        return Optional.empty();
    }
}
