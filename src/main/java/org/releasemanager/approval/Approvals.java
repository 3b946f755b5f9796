package org.releasemanager.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.store.VoteRows;
import org.releasemanager.approval.store.VoteRows.RequestRow;
import org.releasemanager.approval.store.VoteRows.VoteRow;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approvals of releases. A role votes once a round, and a person counts once a round. */
@Component
public class Approvals {
    private final VoteRows rows;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    Approvals(VoteRows rows, Releases releases, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A role that has been asked, and what it answered. */
    public record Request(
            ApprovalKind kind,
            int round,
            String role,
            Instant requestedAt,
            @Nullable Vote vote) {}

    public enum Outcome {
        PENDING,
        APPROVED,
        REJECTED
    }

    /** Asks these roles in the release's current round. */
    @Transactional
    public void request(String releaseId, ApprovalKind kind, List<String> roles) {
        int round = releases.get(releaseId).round();
        roles.forEach(role -> rows.insertRequest(new RequestRow(releaseId, kind.name(), round, role, now())));
        timeline.record(
                releaseId,
                Timeline.SYSTEM,
                "approval-requested",
                "Approval of the " + word(kind) + " asked of " + String.join(", ", roles));
    }

    /** The vote of this person in the current round, if there is one already. */
    public Optional<Vote> voteOf(String releaseId, ApprovalKind kind, String person) {
        return current(releaseId, kind).stream()
                .filter(vote -> vote.voter().equals(person))
                .findFirst();
    }

    /** The vote of this role in the current round, if there is one already. */
    public Optional<Vote> voteFor(String releaseId, ApprovalKind kind, String role) {
        return current(releaseId, kind).stream()
                .filter(vote -> vote.role().equals(role))
                .findFirst();
    }

    /** Records a vote whose entitlement has been checked. */
    @Transactional
    public void record(
            String releaseId,
            ApprovalKind kind,
            String role,
            String person,
            Decision decision,
            @Nullable String comment) {
        int round = releases.get(releaseId).round();
        rows.insertVote(new VoteRow(releaseId, kind.name(), round, role, person, decision.name(), comment, now()));
        timeline.record(
                releaseId,
                person,
                decision == Decision.APPROVE ? "approved" : "rejected",
                person + (decision == Decision.APPROVE ? " approved" : " rejected") + " the " + word(kind) + " as "
                        + role + (comment == null ? "" : ": " + comment));
    }

    /** How the current round stands: one no is enough, and all who were asked must say yes. */
    public Outcome outcome(String releaseId, ApprovalKind kind) {
        int round = releases.get(releaseId).round();
        var requests = of(releaseId).stream()
                .filter(request -> request.kind() == kind && request.round() == round)
                .toList();
        if (requests.stream().anyMatch(request -> isVote(request, Decision.REJECT))) {
            return Outcome.REJECTED;
        }
        boolean all = !requests.isEmpty() && requests.stream().allMatch(request -> isVote(request, Decision.APPROVE));
        return all ? Outcome.APPROVED : Outcome.PENDING;
    }

    /** Everybody who was asked, in all rounds, oldest first. */
    public List<Request> of(String releaseId) {
        var votes = votes(releaseId);
        return rows.requests(releaseId).stream()
                .map(row -> new Request(
                        ApprovalKind.valueOf(row.kind()),
                        row.round(),
                        row.role(),
                        row.requestedAt().toInstant(),
                        votes.stream()
                                .filter(vote -> vote.kind().name().equals(row.kind())
                                        && vote.round() == row.round()
                                        && vote.role().equals(row.role()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static boolean isVote(Request request, Decision decision) {
        return request.vote() != null && request.vote().decision() == decision;
    }

    private List<Vote> current(String releaseId, ApprovalKind kind) {
        int round = releases.get(releaseId).round();
        return votes(releaseId).stream()
                .filter(vote -> vote.kind() == kind && vote.round() == round)
                .toList();
    }

    private List<Vote> votes(String releaseId) {
        return rows.votes(releaseId).stream()
                .map(row -> new Vote(
                        ApprovalKind.valueOf(row.kind()),
                        row.round(),
                        row.role(),
                        row.voter(),
                        Decision.valueOf(row.decision()),
                        row.note(),
                        row.votedAt().toInstant()))
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String word(ApprovalKind kind) {
        return kind == ApprovalKind.PLAN ? "plan" : "release";
    }
}
