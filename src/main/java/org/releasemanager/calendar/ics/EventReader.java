package org.releasemanager.calendar.ics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.releasemanager.calendar.ics.Event.Span;

/** Reads one {@code VEVENT}. */
final class EventReader {
    private static final int LONGEST_NAME = 200;

    private final Component component;
    private final Zones zones;
    private final ContentLine startLine;
    private final Written start;
    private final Zone zone;

    EventReader(Component component, Zones zones) {
        this.component = component;
        this.zones = zones;
        startLine = component.required("DTSTART");
        start = Written.of(startLine);
        zone = zones.of(startLine, start);
    }

    Event event() {
        component.one("EXRULE").ifPresent(line -> {
            throw line.wrong("is not in use any more: list the days with EXDATE");
        });
        var exceptions = exceptions();
        return new Event(
                uid(),
                name(),
                start.wall(),
                zone,
                length(),
                component.one("RRULE").map(line -> new Recurrence(line, RuleReader.read(line))),
                extra(),
                exceptions.stream()
                        .filter(one -> !one.dateOnly)
                        .map(one -> one.instant)
                        .collect(Collectors.toSet()),
                exceptions.stream()
                        .filter(one -> one.dateOnly)
                        .map(one -> one.day)
                        .collect(Collectors.toSet()),
                replaces(),
                component
                        .one("STATUS")
                        .filter(line -> line.value().strip().equalsIgnoreCase("CANCELLED"))
                        .isPresent());
    }

    private record Exclusion(boolean dateOnly, Instant instant, LocalDate day) {}

    private String uid() {
        return component
                .one("UID")
                .map(line -> line.value().strip())
                .filter(uid -> !uid.isEmpty())
                .map(uid -> uid.length() > LONGEST_NAME ? uid.substring(0, LONGEST_NAME) : uid)
                .orElseThrow(() -> new InvalidCalendar(component.line(), "UID", "is missing in VEVENT: add it"));
    }

    private String name() {
        String name = component.one("SUMMARY").map(ContentLine::text).orElse("");
        String known = name.isBlank() ? "without a name" : name;
        return known.length() > LONGEST_NAME ? known.substring(0, LONGEST_NAME - 1) + "…" : known;
    }

    private Length length() {
        var end = component.one("DTEND");
        var duration = component.one("DURATION");
        if (end.isPresent() && duration.isPresent()) {
            throw duration.get().wrong("stands beside DTEND: keep one");
        }
        var length = end.map(this::until).or(() -> duration.map(line -> Length.parse(line, line.value())));
        if (length.isEmpty() && start.dateOnly()) {
            return new Length(1, java.time.Duration.ZERO);
        }
        return length.filter(Length::isPositive).orElseThrow(() -> end.or(() -> duration)
                .orElse(startLine)
                .wrong("the event takes no time: give a DTEND after DTSTART, or a DURATION"));
    }

    private Length until(ContentLine line) {
        Written end = Written.of(line);
        if (end.dateOnly() != start.dateOnly()) {
            throw line.wrong("must be a date if DTSTART is one, and have a time if it has one");
        }
        return end.dateOnly()
                ? new Length(
                        start.wall().until(end.wall(), java.time.temporal.ChronoUnit.DAYS), java.time.Duration.ZERO)
                : Length.between(start.instant(zone), end.instant(zones.of(line, end)));
    }

    private List<Span> extra() {
        var spans = new ArrayList<Span>();
        Length length = length();
        values("RDATE").forEach(value -> {
            String[] sides = value.text.split("/", 2);
            Written from = Written.of(value.line, sides[0]);
            Zone where = zones.of(value.line, from);
            Instant begin = from.instant(where);
            if (sides.length == 1) {
                spans.add(new Span(begin, length.end(from.wall(), where)));
            } else {
                spans.add(new Span(begin, end(value.line, sides[1], from, where)));
            }
        });
        return spans;
    }

    private Instant end(ContentLine line, String text, Written from, Zone where) {
        Instant end = text.startsWith("P")
                ? Length.parse(line, text).end(from.wall(), where)
                : Written.of(line, text).instant(where);
        if (!end.isAfter(from.instant(where))) {
            throw line.wrong("the period ends before it begins");
        }
        return end;
    }

    private Set<Exclusion> exceptions() {
        var exceptions = new HashSet<Exclusion>();
        values("EXDATE").forEach(value -> {
            Written written = Written.of(value.line, value.text);
            exceptions.add(new Exclusion(
                    written.dateOnly(),
                    written.instant(zones.of(value.line, written)),
                    written.wall().toLocalDate()));
        });
        return exceptions;
    }

    private Optional<Instant> replaces() {
        return component.one("RECURRENCE-ID").map(line -> {
            if (line.parameter("RANGE").isPresent()) {
                throw line.wrong("RANGE is not understood: end the event with UNTIL and begin another one");
            }
            Written written = Written.of(line);
            return written.instant(zones.of(line, written));
        });
    }

    private record Value(ContentLine line, String text) {}

    private Stream<Value> values(String property) {
        return component.all(property).flatMap(line -> Stream.of(line.value().split(",", -1))
                .map(text -> new Value(line, text)));
    }
}
