package org.releasemanager.calendar.ics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One iCalendar, read. What it costs to read it and to work it out is bounded. */
public final class CalendarText {
    public static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_PROBLEMS = 20;

    private final List<Event> events;
    private final Set<String> categories;
    private final Zone zone;

    private CalendarText(List<Event> events, Set<String> categories, Zone zone) {
        this.events = events;
        this.categories = categories;
        this.zone = zone;
    }

    /**
     * @param zone where times without a zone are meant; empty means what the calendar says, otherwise UTC
     * @throws InvalidCalendar naming each wrong line
     */
    public static CalendarText read(byte[] content, Optional<ZoneId> zone) {
        if (content.length > MOST_BYTES) {
            throw new InvalidCalendar(0, "size", "the calendar is longer than 1 MiB: split it");
        }
        Component calendar = Component.read(ContentLines.read(utf8(content)));
        Zones zones = new Zones(calendar, zone);
        var events = new ArrayList<Event>();
        var problems = new ArrayList<InvalidCalendar.Problem>();
        calendar.children("VEVENT").forEach(component -> {
            try {
                events.add(new EventReader(component, zones).event());
            } catch (InvalidCalendar wrong) {
                problems.addAll(wrong.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidCalendar(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
        }
        return new CalendarText(List.copyOf(events), categories(calendar), zones.floating());
    }

    /** The calendar's own categories; those of its events if it has none. In upper case. */
    public Set<String> categories() {
        return categories;
    }

    /** Where times without a zone are meant. */
    public Zone zone() {
        return zone;
    }

    public int size() {
        return events.size();
    }

    /**
     * What takes place between the two moments, by its start.
     *
     * @throws InvalidCalendar if that is too much
     */
    public List<Occurrence> between(Instant from, Instant to) {
        var budget = new Budget();
        var found = new ArrayList<Occurrence>();
        for (Event event : events) {
            TreeMap<Instant, Occurrence> own = event.between(from, to, budget);
            events.stream()
                    .filter(other ->
                            other.uid().equals(event.uid()) && event.replaces().isEmpty())
                    .flatMap(other -> other.replaces().stream())
                    .forEach(own::remove);
            if (!event.cancelled()) {
                found.addAll(own.values());
            }
        }
        found.sort(Comparator.comparing(Occurrence::start).thenComparing(Occurrence::uid));
        return found;
    }

    private static Set<String> categories(Component calendar) {
        var own = words(calendar);
        return own.isEmpty()
                ? Collections.unmodifiableSet(calendar.children("VEVENT")
                        .flatMap(event -> words(event).stream())
                        .collect(TreeSet::new, Set::add, Set::addAll))
                : own;
    }

    private static Set<String> words(Component component) {
        return component
                .all("CATEGORIES")
                .flatMap(line -> Stream.of(line.value().split(",")))
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static String utf8(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidCalendar(0, "encoding", "the calendar is not UTF-8");
        }
    }
}
