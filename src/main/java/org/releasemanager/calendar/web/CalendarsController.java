package org.releasemanager.calendar.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.CalendarFeed;
import org.releasemanager.calendar.Calendars;
import org.releasemanager.calendar.ReleaseCalendar;
import org.releasemanager.calendar.ics.CalendarText;
import org.releasemanager.calendar.ics.InvalidCalendar;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Freezes and windows in, releases out. */
@RestController
class CalendarsController {
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Calendars calendars;
    private final CalendarFeed feed;

    CalendarsController(Calendars calendars, CalendarFeed feed) {
        this.calendars = calendars;
        this.feed = feed;
    }

    /** @param global whether it binds all products */
    record CalendarView(
            String name,
            String kind,
            boolean global,
            @Nullable String zone,
            int events,
            int revision,
            String changedBy,
            Instant changedAt) {
        static CalendarView of(ReleaseCalendar calendar, int events) {
            return new CalendarView(
                    calendar.name(),
                    calendar.kind().name().toLowerCase(Locale.ROOT),
                    calendar.bindsAll(),
                    calendar.zone(),
                    events,
                    calendar.revision(),
                    calendar.changedBy(),
                    calendar.changedAt().toInstant());
        }
    }

    record Page(List<CalendarView> items, int page, int size, long total) {}

    @PutMapping(path = "/api/calendars/{name}", consumes = "text/calendar")
    ResponseEntity<CalendarView> put(
            @PathVariable String name,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<Boolean> global,
            @RequestParam Optional<String> zone,
            InputStream body,
            Principal caller)
            throws IOException {
        var stored = calendars.put(name, read(body), new Calendars.Wish(kind, global, zone), caller.getName());
        var answer =
                stored.created() ? ResponseEntity.created(URI.create("/api/calendars/" + name)) : ResponseEntity.ok();
        return answer.eTag(String.valueOf(stored.calendar().revision()))
                .body(CalendarView.of(stored.calendar(), stored.events()));
    }

    @GetMapping("/api/calendars/{name}")
    ResponseEntity<?> get(@PathVariable String name) {
        var calendar = calendars.find(name);
        return calendar.isEmpty()
                ? unknown(name)
                : ResponseEntity.ok()
                        .contentType(ICS)
                        .eTag(String.valueOf(calendar.get().revision()))
                        .body(calendar.get().content());
    }

    @DeleteMapping("/api/calendars/{name}")
    ResponseEntity<?> delete(@PathVariable String name, Principal caller) {
        return calendars.delete(name, caller.getName())
                ? ResponseEntity.noContent().build()
                : unknown(name);
    }

    @GetMapping("/api/calendars")
    Page list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > 500) {
            throw new InvalidCalendar(0, "size", "must be 1 to 500, and page 0 or more");
        }
        var items = calendars.page(page, size).stream()
                .map(calendar -> CalendarView.of(calendar, calendars.size(calendar)))
                .toList();
        return new Page(items, page, size, calendars.count());
    }

    @GetMapping("/api/calendar.ics")
    ResponseEntity<String> feed() {
        return ResponseEntity.ok().contentType(ICS).body(feed.ics());
    }

    private static ResponseEntity<?> unknown(String name) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such calendar", "There is no calendar '" + name + "'");
    }

    /** At most one byte more than allowed; the rest is let go, so that the client hears why and not a broken pipe. */
    private static byte[] read(InputStream body) throws IOException {
        var content = body.readNBytes(CalendarText.MOST_BYTES + 1);
        body.transferTo(OutputStream.nullOutputStream());
        return content;
    }
}
