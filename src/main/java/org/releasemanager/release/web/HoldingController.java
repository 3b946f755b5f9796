package org.releasemanager.release.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Holding;
import org.releasemanager.release.Releases;
import org.releasemanager.release.WaitingReasons;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Holds releases and lets them go on. */
@RestController
class HoldingController {
    private static final int LONGEST_REASON = 2_000;

    private final Releases releases;
    private final Holding holding;
    private final WaitingReasons waiting;

    HoldingController(Releases releases, Holding holding, WaitingReasons waiting) {
        this.releases = releases;
        this.holding = holding;
        this.waiting = waiting;
    }

    record Reason(@Nullable String reason) {
        String checked() {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new InvalidRequest(List.of(
                        new Problems.Field("reason", "must say why, in 1 to " + LONGEST_REASON + " characters")));
            }
            return reason.strip();
        }
    }

    @PostMapping("/api/releases/{id}/hold")
    ResponseEntity<?> hold(@PathVariable String id, @RequestBody Reason body, Principal caller) {
        return answer(id, holding.hold(releases.get(id).id(), caller.getName(), body.checked()));
    }

    @PostMapping("/api/releases/{id}/resume")
    ResponseEntity<?> resume(@PathVariable String id, @RequestBody Reason body, Principal caller) {
        return answer(id, holding.resume(releases.get(id).id(), caller.getName(), body.checked()));
    }

    private ResponseEntity<?> answer(String id, Holding.Outcome outcome) {
        if (outcome instanceof Holding.Outcome.Refused refused) {
            return Problems.of(HttpStatus.CONFLICT, "Not possible now", refused.sentence());
        }
        var release = releases.get(id);
        return ResponseEntity.ok(ReleaseView.of(release, waiting.of(release).orElse(null)));
    }
}
