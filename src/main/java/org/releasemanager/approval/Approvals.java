package org.releasemanager.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.store.ApprovalRows;
import org.releasemanager.approval.store.BreakGlassRows;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approvals of releases. A person counts once; a vote is bound to the facts that its role answers for, and stands, also
 * over rounds, as long as they do.
 */
@Component
public class Approvals {
    private static final Set<Phase> ASKS = Set.of(Phase.PLANNING, Phase.PRE_RELEASE, Phase.RELEASE);

    private final ApprovalRows rows;
    private final BreakGlassRows glass;
    private final Facts facts;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    Approvals(ApprovalRows rows, BreakGlassRows glass, Facts facts, Releases releases, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.glass = glass;
        this.facts = facts;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    public enum Outcome {
        PENDING,
        APPROVED,
        REJECTED
    }

    /**
     * Asks in the release's current round; votes that do not rest on the same facts any more are void first.
     *
     * @param rules what the decision table answers, see {@link ApprovalPolicy#of}
     * @return the roles to ask now; empty if those who have said yes are enough
     */
    @Transactional
    public List<String> request(String releaseId, ApprovalKind kind, List<Map<String, Object>> rules) {
        rows.lock(releaseId);
        var release = releases.get(releaseId);
        int round = release.round();
        var policy = ApprovalPolicy.of(rules, release.product().approvals(), facts.names());
        voidAnswered(releaseId, kind, round);
        voidWhatChanged(releaseId, kind);
        rows.ask(releaseId, kind, round, policy, facts.digests(releaseId, facts.names()), now());
        var open = isGlassBroken(releaseId, kind) ? List.<String>of() : policy.open(standing(releaseId, kind));
        if (!open.isEmpty()) {
            timeline.record(
                    releaseId,
                    Timeline.SYSTEM,
                    "approval-requested",
                    "Approval of the " + kind.word() + " asked of " + String.join(", ", open));
        }
        return open;
    }

    /** The vote of this person that counts now, if there is one. */
    public Optional<Vote> voteOf(String releaseId, ApprovalKind kind, String person) {
        return standing(releaseId, kind).stream()
                .filter(vote -> vote.voter().equals(person) || person.equals(vote.actingFor()))
                .findFirst();
    }

    /**
     * Records a vote whose entitlement has been checked.
     *
     * @param actingFor whose stand-in the person is; null if they vote for themselves
     */
    @Transactional
    public void record(
            String releaseId,
            ApprovalKind kind,
            String role,
            String person,
            @Nullable String actingFor,
            Decision decision,
            @Nullable String comment) {
        rows.lock(releaseId);
        var seat = rows.policy(releaseId, kind, releases.get(releaseId).round()).seats().stream()
                .filter(asked -> asked.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(role + " is not asked about " + releaseId));
        var vote = new Vote(
                UUID.randomUUID().toString(),
                kind,
                releases.get(releaseId).round(),
                role,
                person,
                actingFor,
                decision,
                comment,
                facts.digests(releaseId, seat.facts()),
                now(),
                null,
                null);
        rows.insert(releaseId, vote);
        timeline.record(
                releaseId,
                person,
                decision == Decision.APPROVE ? "approved" : "rejected",
                vote.by() + (decision == Decision.APPROVE ? " approved" : " rejected") + " the " + kind.word() + " as "
                        + role + (comment == null ? "" : ": " + comment));
    }

    /** How the current round stands, by the votes that stand now. */
    public Outcome outcome(String releaseId, ApprovalKind kind) {
        if (isGlassBroken(releaseId, kind)) {
            return Outcome.APPROVED;
        }
        int round = releases.get(releaseId).round();
        return rows.policy(releaseId, kind, round)
                .outcome(standing(releaseId, kind).stream()
                        .filter(vote -> facts.changed(releaseId, vote.facts()).isEmpty())
                        .toList());
    }

    /** Whom the current round still waits for. */
    public List<String> open(String releaseId, ApprovalKind kind) {
        return rows.policy(releaseId, kind, releases.get(releaseId).round()).open(standing(releaseId, kind));
    }

    /** @param open the roles that are still asked, one entry for each vote */
    public record Waiting(ApprovalKind kind, List<String> open, Instant since) {}

    /** What the release waits for, if it has been asked for in this phase and round. */
    public Optional<Waiting> waiting(String releaseId) {
        var release = releases.get(releaseId);
        var kind = release.phase() == Phase.PLANNING ? ApprovalKind.PLAN : ApprovalKind.RELEASE;
        if (release.isEnded() || !ASKS.contains(release.phase()) || isGlassBroken(releaseId, kind)) {
            return Optional.empty();
        }
        return rows.requests(releaseId).stream()
                .filter(row -> row.kind().equals(kind.name()) && row.round() == release.round())
                .findFirst()
                .map(row -> new Waiting(
                        kind, open(releaseId, kind), row.requestedAt().toInstant()));
    }

    /**
     * Declares those votes void whose facts are not what they were when they were cast, and no others.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean voidWhatChanged(String releaseId, ApprovalKind kind) {
        boolean any = false;
        for (Vote vote : standing(releaseId, kind)) {
            var changed = facts.changed(releaseId, vote.facts());
            if (changed.isPresent()) {
                declareVoid(releaseId, vote, changed.get() + " changed after it");
                any = true;
            }
        }
        return any;
    }

    /** Which facts are not what they were when the current round's approvers were asked, in words; empty if all are. */
    public Optional<String> changedSinceAsked(String releaseId, ApprovalKind kind) {
        int round = releases.get(releaseId).round();
        return rows.requests(releaseId).stream()
                .filter(row -> row.kind().equals(kind.name()) && row.round() == round)
                .findFirst()
                .flatMap(row -> facts.changed(releaseId, ApprovalRows.digests(row.asked())));
    }

    /** Everybody who was asked, in all rounds, oldest first. */
    public List<ApprovalRequest> of(String releaseId) {
        var votes = rows.votes(releaseId);
        return rows.requests(releaseId).stream().map(row -> row.request(votes)).toList();
    }

    /** A no has been answered by the rework that began the next round. */
    private void voidAnswered(String releaseId, ApprovalKind kind, int round) {
        standing(releaseId, kind).stream()
                .filter(vote -> vote.decision() == Decision.REJECT && vote.round() < round)
                .forEach(vote -> declareVoid(releaseId, vote, "it was reworked in round " + round));
    }

    /** In this round: what was missing is owed, and is not asked for again. */
    private boolean isGlassBroken(String releaseId, ApprovalKind kind) {
        return kind == ApprovalKind.RELEASE
                && glass.isBroken(releaseId, releases.get(releaseId).round());
    }

    private void declareVoid(String releaseId, Vote vote, String reason) {
        rows.declareVoid(vote.id(), now(), reason);
        timeline.record(
                releaseId,
                Timeline.SYSTEM,
                "approval-void",
                "The " + (vote.decision() == Decision.APPROVE ? "yes" : "no") + " of " + vote.by() + " to the "
                        + vote.kind().word() + " as " + vote.role() + " does not count any more: " + reason);
    }

    private List<Vote> standing(String releaseId, ApprovalKind kind) {
        return rows.votes(releaseId).stream()
                .filter(vote -> vote.kind() == kind && vote.stands())
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
