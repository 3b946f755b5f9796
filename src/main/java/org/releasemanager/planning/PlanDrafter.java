package org.releasemanager.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.Changes;
import org.releasemanager.planning.schedule.WorkingDays;
import org.releasemanager.planning.store.PlanJson;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.Mitigation;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskAssessments;
import org.springframework.stereotype.Component;

/** Puts the parts of a plan together. */
@Component
class PlanDrafter {
    private static final int REMEMBERED = 50;

    private final Releases releases;
    private final Changes changes;
    private final Scopes scopes;
    private final RiskAssessments riskAssessments;

    PlanDrafter(Releases releases, Changes changes, Scopes scopes, RiskAssessments riskAssessments) {
        this.releases = releases;
        this.changes = changes;
        this.scopes = scopes;
        this.riskAssessments = riskAssessments;
    }

    Plan draft(Release release, int version, RolloutApproach approach, Optional<ScopeStatement> scope, Instant now) {
        var assessment = riskAssessments.of(release.id()).orElse(null);
        var facts = facts(release, approach, scope.orElse(null), assessment);
        var timetables = timetables(release, assessment, facts.developmentLeft(), now);
        var timetable = timetables.timetable(release.target());
        var loads = Resources.loads(release.product(), timetables, timetable.expectedDays());
        return new Plan(
                release.id(),
                version,
                release.round(),
                PlanJson.fingerprint(facts),
                now,
                facts,
                scopes.of(release.id()),
                timetable,
                loads,
                Resources.budget(release.product(), loads, facts.budgetDays()),
                assessment == null ? null : risk(assessment),
                RollbackApproach.of(release, assessment));
    }

    private static Plan.Facts facts(
            Release release,
            RolloutApproach approach,
            @Nullable ScopeStatement scope,
            @Nullable RiskAssessment assessment) {
        return new Plan.Facts(
                release.id(),
                release.product().key(),
                release.version(),
                release.type(),
                release.commit(),
                release.previousVersion(),
                release.previousCommit(),
                release.target(),
                approach,
                scope == null ? null : scope.objectives(),
                scope == null ? null : scope.successCriteria(),
                scope == null ? null : scope.outOfScope(),
                scope == null ? null : scope.developmentLeft(),
                scope == null ? null : scope.budgetDays(),
                assessment == null ? null : assessment.score(),
                assessment == null ? null : assessment.level());
    }

    private Timetables timetables(
            Release release,
            @Nullable RiskAssessment assessment,
            ScopeStatement.@Nullable DaysLeft developmentLeft,
            Instant now) {
        var target = release.target();
        ZoneId zone = target == null ? ZoneId.of("UTC") : target.getZone();
        var workload = Workload.of(
                changes.of(release.id()), release.product(), assessment == null ? null : assessment.level());
        var ended = releases.ended(release.product().key(), REMEMBERED);
        return new Timetables(
                workload, developmentLeft, new WorkingDays(now.atZone(zone).toLocalDate(), zone), ended);
    }

    private static Plan.Risk risk(RiskAssessment assessment) {
        return new Plan.Risk(
                assessment.score(),
                assessment.level(),
                assessment.factors().stream()
                        .filter(factor -> factor.points() > 0 || factor.mitigation() != null)
                        .map(PlanDrafter::factor)
                        .toList());
    }

    private static Plan.Factor factor(AssessedFactor factor) {
        var mitigation = factor.mitigation();
        return new Plan.Factor(
                factor.name(),
                factor.points(),
                factor.reason(),
                mitigation == null ? null : mitigation.text(),
                mitigation == null ? null : mitigation.ownerRole(),
                mitigation != null && mitigation.state() == Mitigation.State.DONE);
    }
}
