package org.releasemanager.approval.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.Debt;
import org.releasemanager.approval.Debts;
import org.releasemanager.approval.bpmn.GlassBreaking;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Goes on without all approvals, by two people, with a debt. */
@RestController
class BreakGlassController {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final Releases releases;
    private final GlassBreaking glass;
    private final Debts debts;

    BreakGlassController(Releases releases, GlassBreaking glass, Debts debts) {
        this.releases = releases;
        this.glass = glass;
        this.debts = debts;
    }

    record Reason(@Nullable String reason) {}

    @PostMapping("/api/releases/{id}/break-glass")
    ResponseEntity<?> ask(@PathVariable String id, @RequestBody Reason body, Principal caller) {
        String reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return Problems.answer(Problems.fields(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "Some fields are wrong",
                    "The reason is kept for the auditors.",
                    List.of(new Problems.Field(
                            "reason",
                            "must say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters"))));
        }
        return answer(glass.ask(releases.get(id).id(), caller.getName(), reason), HttpStatus.ACCEPTED);
    }

    @PostMapping("/api/releases/{id}/break-glass/confirm")
    ResponseEntity<?> confirm(@PathVariable String id, Principal caller) {
        return answer(glass.confirm(releases.get(id).id(), caller.getName()), HttpStatus.OK);
    }

    /** What is owed for this release, and what was paid. */
    @GetMapping("/api/releases/{id}/debts")
    List<Debt> debts(@PathVariable String id) {
        return debts.of(releases.get(id).id());
    }

    private static ResponseEntity<?> answer(Optional<String> refusal, HttpStatus done) {
        return refusal.isPresent()
                ? Problems.of(HttpStatus.CONFLICT, "Not possible now", refusal.get())
                : ResponseEntity.status(done).build();
    }
}
