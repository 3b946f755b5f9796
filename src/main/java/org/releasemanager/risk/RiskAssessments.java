package org.releasemanager.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.risk.store.RiskAssessmentTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The risk assessments of releases. */
@Component
public class RiskAssessments {
    private final Situations situations;
    private final Assessor assessor;
    private final RiskAssessmentTable table;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    RiskAssessments(
            Situations situations,
            Assessor assessor,
            RiskAssessmentTable table,
            Releases releases,
            Timeline timeline,
            Clock clock) {
        this.situations = situations;
        this.assessor = assessor;
        this.table = table;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Measures every factor and stores the result. As long as nothing measured has changed in this round, it returns what is
     * stored already. A mitigation that was done stays done while its number stays.
     */
    @Transactional
    public RiskAssessment assess(String releaseId) {
        var last = table.latest(releaseId);
        var found = assessor.assess(situations.of(releaseId), last, now());
        if (last.filter(found::saysTheSameAs).isPresent()) {
            return last.get();
        }
        table.insert(found);
        timeline.record(releaseId, Timeline.SYSTEM, "risk-assessed", sentence(found));
        return found;
    }

    /** The latest assessment, if there is one. */
    public Optional<RiskAssessment> of(String releaseId) {
        return table.latest(releaseId);
    }

    /** All assessments of all rounds, newest first. */
    public List<RiskAssessment> all(String releaseId) {
        return table.all(releaseId);
    }

    /** Adds the level that the decision table gave to the latest assessment, and tells the release. */
    @Transactional
    public void recordLevel(String releaseId, RiskLevel level) {
        var latest = of(releaseId)
                .orElseThrow(() -> new IllegalStateException("Release '" + releaseId + "' has not been assessed yet"));
        releases.recordRisk(releaseId, latest.score(), level.name());
        if (level != latest.level()) {
            table.recordLevel(releaseId, latest.number(), level);
            var text = "Risk level " + level + " at a score of " + latest.score() + ".";
            timeline.record(releaseId, Timeline.SYSTEM, "risk-level-decided", text);
        }
    }

    /** Marks the mitigation of a factor in the latest assessment as done; false if there is none open. */
    @Transactional
    public boolean completeMitigation(String releaseId, String factorId, String person) {
        var done = of(releaseId)
                .filter(latest -> table.completeMitigation(releaseId, latest.number(), factorId, person, now()))
                .isPresent();
        if (done) {
            var text = "The mitigation of '" + factorId + "' is done.";
            timeline.record(releaseId, person, "mitigation-done", text);
        }
        return done;
    }

    private static String sentence(RiskAssessment found) {
        return "Risk score " + found.score() + " of 100 from " + found.factors().size() + " factors, "
                + found.criticalFactors() + " of them critical.";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
