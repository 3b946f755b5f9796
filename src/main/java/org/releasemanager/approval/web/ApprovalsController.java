package org.releasemanager.approval.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final Releases releases;
    private final Approvals approvals;
    private final OpenApprovals open;

    ApprovalsController(Releases releases, Approvals approvals, OpenApprovals open) {
        this.releases = releases;
        this.approvals = approvals;
        this.open = open;
    }

    record Ballot(Decision decision, @Nullable String comment) {}

    @GetMapping("/api/releases/{id}/approvals")
    List<Approvals.Request> list(@PathVariable String id) {
        return approvals.of(releases.get(id).id());
    }

    @PostMapping("/api/releases/{id}/approvals/{role}")
    ResponseEntity<?> vote(
            @PathVariable String id, @PathVariable String role, @RequestBody Ballot ballot, Principal caller) {
        releases.get(id);
        if (ballot.decision() == null) {
            throw new IllegalArgumentException("decision must be APPROVE or REJECT");
        }
        var earlier = earlierVote(id, role);
        if (earlier != null) {
            return conflict(role + ": " + earlier.voter() + " has voted " + earlier.decision() + " at " + earlier.at());
        }
        return switch (open.vote(id, role, caller.getName(), ballot.decision(), ballot.comment())) {
            case VOTED -> ResponseEntity.noContent().build();
            case ALREADY_VOTED -> conflict(role + " has voted in this moment: look again");
            case NOT_ASKED -> conflict("Nobody is asked to approve " + id + " as " + role + " at the moment");
        };
    }

    /** The vote that stands in the way: of this role, in the round that counts. */
    private @Nullable Vote earlierVote(String id, String role) {
        int round = releases.get(id).round();
        return approvals.of(id).stream()
                .filter(request -> request.round() == round)
                .map(Approvals.Request::vote)
                .filter(vote -> vote != null && vote.role().equals(role))
                .reduce((first, last) -> last)
                .filter(vote -> !isAskedAgain(id, vote))
                .orElse(null);
    }

    /** The plan may have been approved by a role that is now asked about the release. */
    private boolean isAskedAgain(String id, Vote vote) {
        return approvals.of(id).stream()
                .anyMatch(request -> request.round() == vote.round()
                        && request.role().equals(vote.role())
                        && request.kind() != vote.kind()
                        && request.vote() == null);
    }

    private static ResponseEntity<ProblemDetail> conflict(String detail) {
        return Problems.of(HttpStatus.CONFLICT, "Not open for a vote", detail);
    }
}
