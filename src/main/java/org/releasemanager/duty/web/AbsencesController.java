package org.releasemanager.duty.web;

import java.security.Principal;
import org.releasemanager.duty.Absence;
import org.releasemanager.duty.Absences;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is away when, and who stands in: each for themselves, administrators for everybody. */
@RestController
class AbsencesController {
    private static final String ME = "me";

    private final Absences absences;

    AbsencesController(Absences absences) {
        this.absences = absences;
    }

    record Page(java.util.List<Absence> items, int page, int size, long total) {}

    @GetMapping("/api/people/absences")
    Page list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > 500) {
            throw new IllegalArgumentException("size must be 1 to 500 and page 0 or more");
        }
        var found = absences.list(page, size);
        return new Page(found.items(), page, size, found.total());
    }

    /** Takes the place of an absence that is not over yet. */
    @PutMapping("/api/people/{person}/absence")
    ResponseEntity<?> enter(@PathVariable String person, @RequestBody Absences.Wish body, Principal caller) {
        var outcome = absences.enter(named(person, caller), body, caller.getName());
        if (outcome instanceof Absences.Outcome.Wrong wrong) {
            return Problems.answer(Problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, wrong.fields()));
        }
        return ResponseEntity.ok(((Absences.Outcome.Entered) outcome).absence());
    }

    @DeleteMapping("/api/people/{person}/absence")
    ResponseEntity<?> withdraw(@PathVariable String person, Principal caller) {
        String name = named(person, caller);
        return absences.withdraw(name)
                ? ResponseEntity.noContent().build()
                : Problems.of(HttpStatus.NOT_FOUND, "No such absence", name + " is not away, and is not going to be");
    }

    private static String named(String person, Principal caller) {
        return person.equals(ME) ? caller.getName() : person;
    }
}
