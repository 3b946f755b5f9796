package org.releasemanager.calendar.ics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between {@code BEGIN} and {@code END}. */
record Component(String name, int line, List<ContentLine> properties, List<Component> children) {
    private static final int MOST_COMPONENTS = 2_000;
    private static final int DEEPEST = 4;

    /** @return the one {@code VCALENDAR} of the text */
    static Component read(List<ContentLine> lines) {
        Deque<Component> open = new ArrayDeque<>();
        var top = new ArrayList<Component>();
        int count = 0;
        for (ContentLine line : lines) {
            switch (line.name()) {
                case "BEGIN" -> {
                    if (++count > MOST_COMPONENTS || open.size() == DEEPEST) {
                        throw line.wrong("there are more than " + MOST_COMPONENTS + " components, or more than "
                                + DEEPEST + " inside each other: split the calendar");
                    }
                    var begun = new Component(kind(line), line.number(), new ArrayList<>(), new ArrayList<>());
                    (open.isEmpty() ? top : open.peek().children()).add(begun);
                    open.push(begun);
                }
                case "END" -> {
                    if (open.isEmpty() || !open.pop().name().equals(kind(line))) {
                        throw line.wrong("ends " + line.value() + ", which is not what was begun last");
                    }
                }
                default -> {
                    if (open.isEmpty()) {
                        throw line.wrong("stands outside of BEGIN:VCALENDAR and END:VCALENDAR");
                    }
                    open.peek().properties().add(line);
                }
            }
        }
        return only(top, open);
    }

    Stream<Component> children(String kind) {
        return children.stream().filter(child -> child.name().equals(kind));
    }

    Stream<ContentLine> all(String property) {
        return properties.stream().filter(line -> line.name().equals(property));
    }

    /** @throws InvalidCalendar if it is there more than once */
    Optional<ContentLine> one(String property) {
        var found = all(property).toList();
        if (found.size() > 1) {
            throw found.get(1).wrong("is given more than once in " + name + ": keep one");
        }
        return found.stream().findFirst();
    }

    ContentLine required(String property) {
        return one(property)
                .orElseThrow(() -> new InvalidCalendar(line, property, "is missing in " + name + ": add it"));
    }

    private static String kind(ContentLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private static Component only(List<Component> top, Deque<Component> open) {
        if (!open.isEmpty()) {
            throw new InvalidCalendar(
                    open.peek().line(), "BEGIN", "has no END:" + open.peek().name());
        }
        if (top.size() != 1 || !top.get(0).name().equals("VCALENDAR")) {
            throw new InvalidCalendar(0, "VCALENDAR", "exactly one is expected, from BEGIN:VCALENDAR to END:VCALENDAR");
        }
        return top.get(0);
    }
}
