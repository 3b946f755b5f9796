package org.releasemanager.calendar.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.releasemanager.calendar.Booking;
import org.releasemanager.calendar.Bookings;
import org.releasemanager.calendar.ics.InvalidCalendar;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bookings of environments, and what stands in their way before they are saved. */
@RestController
class BookingsController {
    private final Bookings bookings;

    BookingsController(Bookings bookings) {
        this.bookings = bookings;
    }

    record Page(List<Booking> items, int page, int size, long total) {}

    record ConflictsView(boolean free, List<Booking> bookings, List<EntryView> freezes) {
        static ConflictsView of(Bookings.Conflicts conflicts) {
            return new ConflictsView(
                    conflicts.bookings().isEmpty() && conflicts.freezes().isEmpty(),
                    conflicts.bookings(),
                    conflicts.freezes().stream().map(EntryView::of).toList());
        }
    }

    @PostMapping("/api/bookings/check")
    ResponseEntity<?> check(@RequestBody BookingRequest body) {
        var problems = body.missing().isEmpty() ? bookings.problems(body.wish()) : body.missing();
        return problems.isEmpty()
                ? ResponseEntity.ok(ConflictsView.of(bookings.conflicts(body.wish())))
                : wrong(problems);
    }

    @PostMapping("/api/bookings")
    ResponseEntity<?> book(@RequestBody BookingRequest body, Principal caller) {
        if (!body.missing().isEmpty()) {
            return wrong(body.missing());
        }
        var outcome = bookings.book(body.wish(), caller.getName());
        if (outcome instanceof Bookings.Outcome.Booked booked) {
            return ResponseEntity.created(
                            URI.create("/api/bookings/" + booked.booking().id()))
                    .body(booked.booking());
        }
        return outcome instanceof Bookings.Outcome.Taken taken
                ? taken(taken.others())
                : wrong(((Bookings.Outcome.Invalid) outcome).problems());
    }

    @GetMapping("/api/bookings")
    Page list(
            @RequestParam Optional<String> product,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > 500) {
            throw new InvalidCalendar(0, "size", "must be 1 to 500, and page 0 or more");
        }
        return new Page(bookings.page(product, page, size), page, size, bookings.count(product));
    }

    @DeleteMapping("/api/bookings/{id}")
    ResponseEntity<?> delete(@PathVariable long id) {
        if (bookings.find(id).isEmpty()) {
            return Problems.of(HttpStatus.NOT_FOUND, "No such booking", "There is no booking " + id);
        }
        bookings.delete(id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> taken(List<Booking> others) {
        var first = others.get(0);
        var problem = Problems.detail(
                HttpStatus.CONFLICT,
                "Booked already",
                first.environment() + " is booked by " + first.person() + " from " + first.from() + " until "
                        + first.until() + ": " + first.reason()
                        + " — choose another time, or send force with a reason");
        problem.setProperty("bookings", others);
        return Problems.answer(problem);
    }

    private static ResponseEntity<?> wrong(List<Problems.Field> problems) {
        return Problems.answer(Problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, problems));
    }
}
