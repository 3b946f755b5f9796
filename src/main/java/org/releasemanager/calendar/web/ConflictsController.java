package org.releasemanager.calendar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.Booking;
import org.releasemanager.calendar.Outlook;
import org.releasemanager.calendar.ics.InvalidCalendar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the target time of a release would meet; asked before it is started. */
@RestController
class ConflictsController {
    private final Outlook outlook;

    ConflictsController(Outlook outlook) {
        this.outlook = outlook;
    }

    /** @param open whether production may be changed then
     *  @param earliest null if nothing opens within the horizon */
    record OutlookView(
            boolean open,
            List<EntryView> freezes,
            @Nullable EntryView window,
            boolean onlyInWindows,
            List<Booking> bookings,
            @Nullable Instant earliest) {}

    @GetMapping("/api/calendar/conflicts")
    OutlookView conflicts(@RequestParam String product, @RequestParam String start) {
        var view = outlook.at(product, instant(start));
        return new OutlookView(
                view.open(),
                view.freezes().stream().map(EntryView::of).toList(),
                view.window().map(EntryView::of).orElse(null),
                view.onlyInWindows(),
                view.bookings(),
                view.earliest().orElse(null));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidCalendar(0, "start", "must look like 2026-12-01T22:00:00Z, or have another offset");
        }
    }
}
