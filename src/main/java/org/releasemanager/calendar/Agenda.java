package org.releasemanager.calendar;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens in a month. */
@Component
public class Agenda {
    private final CalendarEntries entries;
    private final CalendarFeed feed;

    Agenda(CalendarEntries entries, CalendarFeed feed) {
        this.entries = entries;
        this.feed = feed;
    }

    /** @param kind {@code freeze}, {@code window}, {@code planned} or {@code release}
     *  @param link page that tells more; empty if there is none */
    public record Item(String kind, String name, String link, Instant start, Instant end) {}

    /** In the order of their begin. */
    public List<Item> of(YearMonth month, ZoneId zone) {
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        var items = new ArrayList<Item>();
        for (CalendarKind kind : CalendarKind.values()) {
            entries.between(kind, from, to).stream()
                    .map(entry -> new Item(Calendars.word(kind), entry.name(), "", entry.start(), entry.end()))
                    .forEach(items::add);
        }
        feed.launches()
                .filter(launch -> launch.start().isBefore(to) && launch.end().isAfter(from))
                .map(launch -> new Item(
                        launch.planned() ? "planned" : "release",
                        launch.release().product().name() + " "
                                + launch.release().version(),
                        "/releases/" + launch.release().id(),
                        launch.start(),
                        launch.end()))
                .forEach(items::add);
        items.sort(Comparator.comparing(Item::start).thenComparing(Item::name));
        return items;
    }
}
