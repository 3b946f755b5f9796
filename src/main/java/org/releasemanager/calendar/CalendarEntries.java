package org.releasemanager.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.releasemanager.calendar.ics.CalendarText;
import org.releasemanager.calendar.ics.Occurrence;
import org.releasemanager.calendar.store.CalendarRows;
import org.releasemanager.calendar.store.CalendarRows.Head;
import org.releasemanager.product.Product;
import org.springframework.stereotype.Component;

/** Freezes and windows as moments: worked out from now on as far as anybody looks, and again when a calendar has changed. */
@Component
class CalendarEntries {
    /** Nobody plans further ahead; what recurs for ever has to be cut somewhere. */
    static final Duration HORIZON = Duration.ofDays(400);

    private static final Duration BEFORE_NOW = Duration.ofHours(1);
    private static final Duration VALID = Duration.ofHours(12);

    private final CalendarRows rows;
    private final Clock clock;
    private final Map<String, WorkedOut> known = new ConcurrentHashMap<>();

    CalendarEntries(CalendarRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record WorkedOut(int revision, Instant at, List<Entry> entries) {
        boolean holds(int wanted, Instant now) {
            return revision == wanted && !now.isBefore(at) && now.isBefore(at.plus(VALID));
        }
    }

    /** Whether the product has to keep to windows at all. */
    boolean hasWindows(Product product) {
        return binding(product, CalendarKind.WINDOW).findAny().isPresent();
    }

    /** What binds the product now and within the horizon, in the order of its begin. */
    List<Entry> of(Product product, CalendarKind kind) {
        return binding(product, kind)
                .flatMap(head -> workedOut(head).stream())
                .sorted(Comparator.comparing(Entry::start).thenComparing(Entry::end))
                .toList();
    }

    /** Everything of one kind between two moments, whomever it binds; worked out for this question. */
    List<Entry> between(CalendarKind kind, Instant from, Instant to) {
        return rows.heads().stream()
                .filter(head -> head.kind() == kind)
                .flatMap(head -> rows.find(head.name()).stream())
                .flatMap(calendar -> entries(calendar, from, to).stream())
                .sorted(Comparator.comparing(Entry::start).thenComparing(Entry::end))
                .toList();
    }

    static CalendarText read(ReleaseCalendar calendar) {
        return CalendarText.read(
                calendar.content().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Optional.ofNullable(calendar.zone()).map(ZoneId::of));
    }

    private Stream<Head> binding(Product product, CalendarKind kind) {
        var named = kind == CalendarKind.FREEZE
                ? product.calendars().freezes()
                : product.calendars().windows();
        return rows.heads().stream()
                .filter(head -> head.kind() == kind && (head.bindsAll() || named.contains(head.name())));
    }

    private List<Entry> workedOut(Head head) {
        Instant now = clock.instant();
        var before = known.get(head.name());
        if (before != null && before.holds(head.revision(), now)) {
            return before.entries();
        }
        var entries = rows.find(head.name())
                .map(calendar -> entries(
                        calendar, now.minus(BEFORE_NOW), now.plus(HORIZON).plus(VALID)))
                .orElse(List.of());
        known.put(head.name(), new WorkedOut(head.revision(), now, entries));
        return entries;
    }

    private static List<Entry> entries(ReleaseCalendar calendar, Instant from, Instant to) {
        List<Occurrence> occurrences = read(calendar).between(from, to);
        return occurrences.stream()
                .map(occurrence -> new Entry(calendar.name(), occurrence))
                .toList();
    }
}
