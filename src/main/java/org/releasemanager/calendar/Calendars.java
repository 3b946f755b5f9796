package org.releasemanager.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.releasemanager.calendar.ics.CalendarText;
import org.releasemanager.calendar.ics.InvalidCalendar;
import org.releasemanager.calendar.store.CalendarRows;
import org.releasemanager.calendar.store.WaitRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars that bind releases. Whoever changes one moves the releases that wait for it. */
@Component
public class Calendars {
    private static final String NAME = "[a-z][a-z0-9-]{0,59}";

    private final CalendarRows rows;
    private final WaitRows waits;
    private final Clock clock;

    Calendars(CalendarRows rows, WaitRows waits, Clock clock) {
        this.rows = rows;
        this.waits = waits;
        this.clock = clock;
    }

    /** What the sender says beside the text; empty means what the text says, or what was there before. */
    public record Wish(Optional<String> kind, Optional<Boolean> bindsAll, Optional<String> zone) {}

    /** @param created whether there was none with this name */
    public record Stored(ReleaseCalendar calendar, boolean created, int events) {}

    public Optional<ReleaseCalendar> find(String name) {
        return rows.find(name);
    }

    public List<ReleaseCalendar> page(int page, int size) {
        return rows.page(page, size);
    }

    public long count() {
        return rows.count();
    }

    /** How many events it has. */
    public int size(ReleaseCalendar calendar) {
        return CalendarEntries.read(calendar).size();
    }

    /**
     * Makes this the calendar that counts from now on.
     *
     * @throws InvalidCalendar naming each wrong line, or what is wrong beside the text
     */
    @Transactional
    public Stored put(String name, byte[] content, Wish wish, String person) {
        if (!name.matches(NAME)) {
            throw new InvalidCalendar(0, "name", "use small letters, digits and hyphens, a letter first, 60 at most");
        }
        var before = rows.find(name);
        var zone = wish.zone().map(Calendars::zone);
        CalendarText text = CalendarText.read(content, zone);
        text.between(clock.instant(), clock.instant().plus(CalendarEntries.HORIZON));
        var calendar = new ReleaseCalendar(
                name,
                kind(before, text, wish),
                wish.bindsAll().orElse(before.map(ReleaseCalendar::bindsAll).orElse(false)),
                zone.map(ZoneId::getId).orElse(null),
                new String(content, StandardCharsets.UTF_8),
                rows.nextRevision(name),
                person,
                now().atOffset(ZoneOffset.UTC));
        rows.put(calendar);
        waits.lookAtAll(now());
        return new Stored(calendar, before.isEmpty(), text.size());
    }

    /** @return false if there is none with this name */
    @Transactional
    public boolean delete(String name, String person) {
        if (rows.find(name).isEmpty()) {
            return false;
        }
        rows.delete(name, rows.nextRevision(name), person, now().atOffset(ZoneOffset.UTC));
        waits.lookAtAll(now());
        return true;
    }

    private static CalendarKind kind(Optional<ReleaseCalendar> before, CalendarText text, Wish wish) {
        var said = wish.kind().map(Calendars::kind).or(() -> said(text));
        CalendarKind kind = said.or(() -> before.map(ReleaseCalendar::kind)).orElse(CalendarKind.FREEZE);
        if (before.isPresent() && before.get().kind() != kind) {
            throw new InvalidCalendar(
                    0,
                    "kind",
                    "'" + before.get().name() + "' is a " + word(before.get().kind())
                            + " calendar, which products rely on: delete it first, or choose another name");
        }
        return kind;
    }

    private static Optional<CalendarKind> said(CalendarText text) {
        boolean freeze = text.categories().contains(CalendarKind.FREEZE.name());
        boolean window = text.categories().contains(CalendarKind.WINDOW.name());
        if (freeze && window) {
            throw new InvalidCalendar(
                    0, "CATEGORIES", "some events are FREEZE and others WINDOW: make two calendars of them");
        }
        return window ? Optional.of(CalendarKind.WINDOW) : freeze ? Optional.of(CalendarKind.FREEZE) : Optional.empty();
    }

    private static CalendarKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "freeze" -> CalendarKind.FREEZE;
            case "window" -> CalendarKind.WINDOW;
            default -> throw new InvalidCalendar(0, "kind", "must be freeze or window");
        };
    }

    private static ZoneId zone(String id) {
        try {
            ZoneId zone = ZoneId.of(id);
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException unknown) {
            // said below, as for all others that are not IANA's
        }
        throw new InvalidCalendar(0, "zone", "must be an IANA zone such as Europe/Berlin");
    }

    static String word(CalendarKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant();
    }
}
