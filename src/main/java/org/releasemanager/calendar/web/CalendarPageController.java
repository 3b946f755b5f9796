package org.releasemanager.calendar.web;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.Agenda;
import org.releasemanager.calendar.ics.InvalidCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One month for people: what is frozen, when production is open, which releases go. */
@Controller
class CalendarPageController {
    private final Agenda agenda;
    private final Clock clock;

    CalendarPageController(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ModelAndView month(
            @RequestParam Optional<String> month, @RequestParam Optional<String> zone, @Nullable Principal caller) {
        ZoneId where = zone.map(CalendarPageController::zone).orElse(ZoneId.of("UTC"));
        YearMonth which = month.map(CalendarPageController::month)
                .orElseGet(() -> YearMonth.from(clock.instant().atZone(where)));
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Calendar");
        if (caller != null) {
            model.put("user", caller.getName());
        }
        model.put(
                "month",
                which.format(java.time.format.DateTimeFormatter.ofPattern("MMMM uuuu", java.util.Locale.ENGLISH)));
        model.put("shown", which.toString());
        model.put("before", which.minusMonths(1).toString());
        model.put("after", which.plusMonths(1).toString());
        model.put("zone", where.getId());
        var events = agenda.of(which, where);
        model.put("weeks", MonthGrid.weeks(which, where, events));
        model.put(
                "events",
                events.stream().map(event -> AgendaLine.of(event, where)).toList());
        model.put("none", events.isEmpty());
        return new ModelAndView("calendar/month", model);
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() < 2100) {
                return month;
            }
        } catch (DateTimeException wrong) {
            // said below
        }
        throw new InvalidCalendar(0, "month", "must look like 2026-12");
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new InvalidCalendar(0, "zone", "must be an IANA zone such as Europe/Berlin");
        }
        return ZoneId.of(id);
    }
}
