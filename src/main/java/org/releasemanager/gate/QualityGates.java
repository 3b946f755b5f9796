package org.releasemanager.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.releasemanager.gate.store.EvidenceRecords;
import org.releasemanager.gate.store.GateRecords;
import org.releasemanager.gate.store.WaiverRecords;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quality gates of releases: measured from evidence, stored for ever, waived only by a person. */
@Component
public class QualityGates {
    private final Releases releases;
    private final Timeline timeline;
    private final GateRecords records;
    private final GateEvaluation evaluation;
    private final EvidenceRecords evidence;
    private final WaiverRecords waiverRecords;
    private final Waivers waivers;
    private final Clock clock;

    QualityGates(
            Releases releases,
            Timeline timeline,
            GateRecords records,
            EvidenceRecords evidence,
            WaiverRecords waiverRecords,
            GateEvaluation evaluation,
            Waivers waivers,
            Clock clock) {
        this.releases = releases;
        this.timeline = timeline;
        this.records = records;
        this.evaluation = evaluation;
        this.evidence = evidence;
        this.waiverRecords = waiverRecords;
        this.waivers = waivers;
        this.clock = clock;
    }

    /**
     * Reads the evidence of every gate of the release's product anew and adds one result per gate to the current round;
     * earlier results stay as they are.
     *
     * @throws java.io.UncheckedIOException if the repository cannot be read: may be tried again
     */
    @Transactional
    public GateReport evaluate(String releaseId) {
        var release = releases.get(releaseId);
        var granted = waiverRecords.of(releaseId);
        for (Gate gate : release.product().gates()) {
            var evaluated = evaluation.evaluate(release, gate);
            var kept = evaluated.evidence();
            var result = records.add(evaluated.result().judged(gate, granted, now()), kept.isPresent());
            kept.ifPresent(files -> evidence.add(result, files));
        }
        var report = latest(releaseId);
        timeline.record(releaseId, Timeline.SYSTEM, "gates-evaluated", "Quality gates: " + report.summary());
        return report;
    }

    /** How the gates stand now; a waiver that has come to its end no longer counts. */
    public GateReport latest(String releaseId) {
        var release = releases.get(releaseId);
        var newest = records.newest(releaseId, release.round());
        var granted = waiverRecords.of(releaseId);
        var results = new ArrayList<GateResult>();
        var notEvaluated = new ArrayList<String>();
        for (Gate gate : release.product().gates()) {
            var result = newest.get(gate.id());
            if (result == null) {
                notEvaluated.add(gate.id());
            } else {
                results.add(result.judged(gate, granted, now()));
            }
        }
        return new GateReport(releaseId, release.round(), results, notEvaluated);
    }

    /** Every result of all rounds, newest first, each with the verdict that counted when it was evaluated. */
    public List<GateResult> history(String releaseId) {
        releases.get(releaseId);
        return records.history(releaseId);
    }

    /** Every waiver of all rounds, newest first: those that nobody confirmed and ended ones, too. */
    public List<Waiver> waivers(String releaseId) {
        releases.get(releaseId);
        return waiverRecords.of(releaseId);
    }

    /** Waivers of this round that wait for their second person, newest first. */
    public List<Waiver> askedWaivers(String releaseId) {
        var release = releases.get(releaseId);
        return waiverRecords.of(releaseId).stream()
                .filter(waiver -> waiver.isOpenFor(release.round(), waiver.gateId(), now()))
                .toList();
    }

    /**
     * Takes a red gate out of the decision until {@code until}, for the current round: the first person asks for it, and
     * it counts when a second one does the same.
     *
     * @param reason at least ten characters
     * @param until in the future, at most 90 days away
     */
    @Transactional
    public WaiverOutcome waive(String releaseId, String gateId, String person, String reason, Instant until) {
        releases.lock(releaseId);
        return waivers.waive(releases.get(releaseId), latest(releaseId), gateId, person, reason, until);
    }

    private Instant now() {
        return clock.instant();
    }
}
