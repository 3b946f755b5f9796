package org.releasemanager.approval.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.ApprovalRequest;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Decision;
import org.releasemanager.approval.Vote;
import org.releasemanager.approval.bpmn.OpenApprovals;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Approvals by REST, under the same rules as in the Tasklist. */
@RestController
class ApprovalsController {
    private static final int MOST_AT_ONCE = 100;

    private final Releases releases;
    private final Approvals approvals;
    private final OpenApprovals open;

    ApprovalsController(Releases releases, Approvals approvals, OpenApprovals open) {
        this.releases = releases;
        this.approvals = approvals;
        this.open = open;
    }

    record Ballot(Decision decision, @Nullable String comment) {}

    record Ballots(
            @Nullable List<String> releases,
            @Nullable String role,
            @Nullable Decision decision,
            @Nullable String comment) {}

    /** @param status as if it had been voted on alone */
    record Voted(String release, int status, String sentence) {}

    @GetMapping("/api/releases/{id}/approvals")
    List<ApprovalRequest> list(@PathVariable String id) {
        return approvals.of(releases.get(id).id());
    }

    @PostMapping("/api/releases/{id}/approvals/{role}")
    ResponseEntity<?> vote(
            @PathVariable String id, @PathVariable String role, @RequestBody Ballot ballot, Principal caller) {
        releases.get(id);
        if (ballot.decision() == null) {
            throw new IllegalArgumentException("decision must be APPROVE or REJECT");
        }
        return switch (open.vote(id, role, caller.getName(), ballot.decision(), ballot.comment())) {
            case VOTED -> ResponseEntity.noContent().build();
            case ALREADY_VOTED, NOT_ASKED -> conflict(whyNot(id, role));
        };
    }

    /** Many releases, one reason: each is voted on by itself, under the same rules. */
    @PostMapping("/api/approvals")
    List<Voted> voteOnMany(@RequestBody Ballots ballots, Principal caller) {
        if (ballots.decision() == null || ballots.releases() == null || ballots.role() == null) {
            throw new IllegalArgumentException("releases (ids), role and decision (APPROVE or REJECT) are needed");
        }
        if (ballots.releases().size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("releases must be " + MOST_AT_ONCE + " at most");
        }
        return ballots.releases().stream()
                .distinct()
                .map(id -> one(id, ballots, caller.getName()))
                .toList();
    }

    private Voted one(String id, Ballots ballots, String person) {
        String role = Objects.requireNonNull(ballots.role());
        if (releases.find(id).isEmpty()) {
            return new Voted(id, HttpStatus.NOT_FOUND.value(), "There is no release '" + id + "'");
        }
        var attempt = open.attempt(id, role, person, Objects.requireNonNull(ballots.decision()), ballots.comment());
        if (attempt instanceof OpenApprovals.Attempt.Voted) {
            return new Voted(id, HttpStatus.NO_CONTENT.value(), "Voted");
        }
        if (attempt instanceof OpenApprovals.Attempt.Refused refused) {
            var status = refused.person() ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
            return new Voted(id, status.value(), refused.sentence());
        }
        return new Voted(
                id,
                HttpStatus.CONFLICT.value(),
                attempt instanceof OpenApprovals.Attempt.Repeated repeated ? repeated.sentence() : whyNot(id, role));
    }

    private String whyNot(String id, String role) {
        return standing(id, role)
                .map(vote -> role + ": " + vote.by() + " has voted " + vote.decision() + " at " + vote.at())
                .orElse("Nobody is asked to approve " + id + " as " + role + " at the moment");
    }

    /** The newest vote of this role that counts. */
    private Optional<Vote> standing(String id, String role) {
        return approvals.of(id).stream()
                .flatMap(request -> request.votes().stream())
                .filter(vote -> vote.role().equals(role) && vote.stands())
                .max(Comparator.comparing(Vote::at));
    }

    private static ResponseEntity<ProblemDetail> conflict(String detail) {
        return Problems.of(HttpStatus.CONFLICT, "Not open for a vote", detail);
    }
}
