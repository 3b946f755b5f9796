package org.releasemanager.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.releasemanager.planning.store.PlanTable;
import org.releasemanager.planning.store.ScopeTable;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans of releases, and what people said about their scope. */
@Component
public class Plans {
    private final PlanDrafter drafter;
    private final PlanTable plans;
    private final ScopeTable scopes;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    Plans(PlanDrafter drafter, PlanTable plans, ScopeTable scopes, Releases releases, Timeline timeline, Clock clock) {
        this.drafter = drafter;
        this.plans = plans;
        this.scopes = scopes;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Writes down what the release is for, in its current round; an agreed start becomes the release's target. */
    @Transactional
    public void recordScope(String releaseId, String person, ScopeStatement scope) {
        var release = releases.get(releaseId);
        scopes.put(releaseId, release.round(), scope, person, now());
        if (scope.targetStart() != null) {
            releases.retarget(releaseId, scope.targetStart());
        }
        timeline.record(releaseId, person, "scope-defined", person + " defined the scope: " + scope.objectives());
    }

    /** What was said last about the scope, in this round or an earlier one. */
    public Optional<ScopeStatement> scope(String releaseId) {
        return scopes.latest(releaseId);
    }

    /**
     * Drafts the plan from the release as it stands, and stores it as the next version. As long as no fact has changed in this
     * round, it returns what is stored already.
     */
    @Transactional
    public Plan draft(String releaseId, RolloutApproach approach) {
        var last = plans.latest(releaseId);
        var draft = drafter.draft(
                releases.get(releaseId),
                last.map(Plan::version).orElse(0) + 1,
                approach,
                scopes.latest(releaseId),
                now());
        if (last.filter(plan -> isSame(plan, draft)).isPresent()) {
            return last.get();
        }
        plans.insert(draft);
        timeline.record(releaseId, Timeline.SYSTEM, "plan-drafted", sentence(draft));
        return draft;
    }

    /** The latest version, if there is one. */
    public Optional<Plan> latest(String releaseId) {
        return plans.latest(releaseId);
    }

    /** All versions of all rounds, newest first. */
    public List<Plan> all(String releaseId) {
        return plans.all(releaseId);
    }

    private static boolean isSame(Plan plan, Plan draft) {
        return plan.round() == draft.round() && plan.fingerprint().equals(draft.fingerprint());
    }

    private static String sentence(Plan plan) {
        return String.format(
                Locale.ROOT,
                "Plan %d: %.1f working days expected, 85 %% certain by %s; %.1f person days; rolled out %s.",
                plan.version(),
                plan.timetable().expectedDays(),
                plan.timetable().p85().day(),
                plan.budget().plannedDays(),
                plan.facts().approach().words());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
