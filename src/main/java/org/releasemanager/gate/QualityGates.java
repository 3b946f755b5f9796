package org.releasemanager.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.releasemanager.gate.store.GateRecords;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
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
    private final WaiverRules waiverRules;
    private final Clock clock;

    QualityGates(
            Releases releases,
            Timeline timeline,
            GateRecords records,
            GateEvaluation evaluation,
            WaiverRules waiverRules,
            Clock clock) {
        this.releases = releases;
        this.timeline = timeline;
        this.records = records;
        this.evaluation = evaluation;
        this.waiverRules = waiverRules;
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
        var waivers = records.waivers(releaseId);
        for (Gate gate : release.product().gates()) {
            records.add(evaluation.evaluate(release, gate).judged(waivers, now()));
        }
        var report = latest(releaseId);
        timeline.record(releaseId, Timeline.SYSTEM, "gates-evaluated", "Quality gates: " + report.summary());
        return report;
    }

    /** How the gates stand now; a waiver that has come to its end no longer counts. */
    public GateReport latest(String releaseId) {
        var release = releases.get(releaseId);
        var newest = records.newest(releaseId, release.round());
        var waivers = records.waivers(releaseId);
        var results = new ArrayList<GateResult>();
        var notEvaluated = new ArrayList<String>();
        for (Gate gate : release.product().gates()) {
            var result = newest.get(gate.id());
            if (result == null) {
                notEvaluated.add(gate.id());
            } else {
                results.add(result.judged(waivers, now()));
            }
        }
        return new GateReport(releaseId, release.round(), results, notEvaluated);
    }

    /** Every result of all rounds, newest first, each with the verdict that counted when it was evaluated. */
    public List<GateResult> history(String releaseId) {
        releases.get(releaseId);
        return records.history(releaseId);
    }

    /** Every waiver of all rounds, newest first, ended ones too. */
    public List<Waiver> waivers(String releaseId) {
        releases.get(releaseId);
        return records.waivers(releaseId);
    }

    /**
     * Takes a red gate out of the decision until {@code until}, for the current round.
     *
     * @param reason at least ten characters
     * @param until in the future, at most 90 days away
     */
    @Transactional
    public WaiverOutcome waive(String releaseId, String gateId, String person, String reason, Instant until) {
        var release = releases.get(releaseId);
        var refused = waiverRules.refusal(release, latest(releaseId), gateId, person, reason, until);
        return refused.isPresent() ? refused.get() : grant(release, gateId, person, reason.strip(), until);
    }

    private WaiverOutcome grant(Release release, String gateId, String person, String reason, Instant until) {
        var waiver = records.add(new Waiver(0, release.id(), release.round(), gateId, person, reason, now(), until));
        var told = "Waived the quality gate '" + gateId + "' until " + until + ": " + reason;
        releases.recordDeviation(release.id(), person, told);
        return new WaiverOutcome.Granted(waiver);
    }

    private Instant now() {
        return clock.instant();
    }
}
