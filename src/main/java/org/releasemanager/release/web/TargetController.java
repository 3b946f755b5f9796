package org.releasemanager.release.web;

import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Releases;
import org.releasemanager.release.RequestedTarget;
import org.releasemanager.release.Retargeting;
import org.releasemanager.release.WaitingReasons;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the start of production. */
@RestController
class TargetController {
    private final Releases releases;
    private final Retargeting retargeting;
    private final WaitingReasons waiting;
    private final Clock clock;

    TargetController(Releases releases, Retargeting retargeting, WaitingReasons waiting, Clock clock) {
        this.releases = releases;
        this.retargeting = retargeting;
        this.waiting = waiting;
        this.clock = clock;
    }

    record Move(@Nullable RequestedTarget target, @Nullable String reason) {}

    @PutMapping("/api/releases/{id}/target")
    ResponseEntity<?> move(@PathVariable String id, @RequestBody Move move, Principal caller) {
        var release = releases.get(id);
        String reason = new HoldingController.Reason(move.reason()).checked();
        List<Problems.Field> errors = new ArrayList<>();
        if (move.target() == null) {
            throw new InvalidRequest(List.of(new Problems.Field("target", "is missing: give start and zone")));
        }
        var target = move.target().read(clock.instant(), errors);
        if (!errors.isEmpty() || target.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        var refusal = retargeting.retarget(release.id(), target.get(), caller.getName(), reason);
        if (refusal.isPresent()) {
            return Problems.of(HttpStatus.CONFLICT, "Not possible now", refusal.get());
        }
        var moved = releases.get(id);
        return ResponseEntity.ok(ReleaseView.of(moved, waiting.of(moved).orElse(null)));
    }
}
