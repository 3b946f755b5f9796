package org.releasemanager.gate.web;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.QualityGates;
import org.releasemanager.gate.Replays;
import org.releasemanager.gate.WaiverOutcome;
import org.releasemanager.gate.WaiverOutcome.FieldProblem;
import org.releasemanager.gate.WaiverTerm;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The quality gates of a release by REST. */
@RestController
class GatesController {
    private final QualityGates gates;
    private final Releases releases;
    private final WaiverTerm term;
    private final Replays replays;

    GatesController(QualityGates gates, Releases releases, WaiverTerm term, Replays replays) {
        this.gates = gates;
        this.releases = releases;
        this.term = term;
        this.replays = replays;
    }

    /** @param until an instant with its offset, or a date */
    record WaiveRequest(@Nullable String reason, @Nullable String until) {}

    @GetMapping("/api/releases/{id}/gates")
    GatesView gates(@PathVariable String id) {
        return GatesView.of(releases.get(id), gates.latest(id), gates.history(id));
    }

    @GetMapping("/api/releases/{id}/gates/{gateId}/replay")
    ResponseEntity<?> replay(@PathVariable String id, @PathVariable String gateId) {
        var release = releases.get(id);
        var replay = replays.newest(release.id(), gateId);
        return replay.isPresent()
                ? ResponseEntity.ok(ReplayView.of(replay.get()))
                : Problems.of(
                        HttpStatus.NOT_FOUND,
                        "Nothing to replay",
                        "Release '" + id + "' has no result of a quality gate '" + gateId + "'.");
    }

    /** 202 when a second person has to do the same, 200 when that one did. */
    @PostMapping("/api/releases/{id}/gates/{gateId}/waive")
    ResponseEntity<?> waive(
            @PathVariable String id, @PathVariable String gateId, @RequestBody WaiveRequest request, Principal caller) {
        var reason = Optional.ofNullable(request.reason()).orElse("");
        var until = Optional.ofNullable(request.until()).flatMap(term::parse);
        var outcome = until.isPresent()
                ? gates.waive(id, gateId, caller.getName(), reason, until.get())
                : withoutTerm(id, gateId, caller.getName(), reason);
        if (outcome instanceof WaiverOutcome.Asked asked) {
            return ResponseEntity.accepted().body(GatesView.WaiverView.of(asked.waiver()));
        }
        return outcome instanceof WaiverOutcome.Granted granted
                ? ResponseEntity.ok(GatesView.WaiverView.of(granted.waiver()))
                : WaiverProblems.of((WaiverOutcome.Refused) outcome);
    }

    /** All that is wrong is said at once, so the other rules are asked as well; the term refuses in any case. */
    private WaiverOutcome withoutTerm(String id, String gateId, String person, String reason) {
        var outcome = gates.waive(id, gateId, person, reason, Instant.EPOCH);
        if (!(outcome instanceof WaiverOutcome.Invalid invalid)) {
            return outcome;
        }
        var problems = new ArrayList<FieldProblem>();
        invalid.problems().stream()
                .filter(problem -> !problem.field().equals("until"))
                .forEach(problems::add);
        problems.add(new FieldProblem(
                "until", "Please say until when: an instant such as 2027-01-31T18:00:00Z, or a date."));
        return new WaiverOutcome.Invalid(List.copyOf(problems));
    }
}
