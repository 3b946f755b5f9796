package org.releasemanager.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.releasemanager.planning.PlanningFixture.RELEASE;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.risk.AChangeSet;
import org.releasemanager.risk.ARelease;
import org.releasemanager.risk.RiskLevel;

class PlansTest {
    private static final ZonedDateTime TARGET = ZonedDateTime.parse("2026-11-24T10:00+01:00[Europe/Berlin]");

    private final PlanningFixture fixture = new PlanningFixture();
    private final Plans plans = fixture.plans;

    @Test
    void storedPlanIsTheOneThatWasDrafted() {
        plans.recordScope(RELEASE, "manager", new ScopeStatement("Ship it", "It sells", null, null, 20.0, null));
        fixture.releases.put(ARelease.planned().target(TARGET).build());

        var drafted = plans.draft(RELEASE, RolloutApproach.ROLLING);

        assertThat(plans.latest(RELEASE)).contains(drafted);
        assertThat(drafted.facts().target()).isEqualTo(TARGET);
        assertThat(drafted.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void sameFactsMakeNoNewVersion() {
        var first = plans.draft(RELEASE, RolloutApproach.ROLLING);
        var second = plans.draft(RELEASE, RolloutApproach.ROLLING);

        assertThat(second).isEqualTo(first);
        assertThat(plans.all(RELEASE)).hasSize(1);
        assertThat(fixture.timeline.kinds).containsExactly("plan-drafted");
    }

    @Test
    void nextRoundHasAVersionOfItsOwnAndTheSameFingerprint() {
        var first = plans.draft(RELEASE, RolloutApproach.ROLLING);
        fixture.releases.put(ARelease.planned().round(2).build());

        var second = plans.draft(RELEASE, RolloutApproach.ROLLING);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    /** Each line changes one fact. */
    enum Change {
        COMMIT,
        PREVIOUS,
        PREVIOUS_COMMIT,
        TYPE,
        TARGET_START,
        ZONE,
        APPROACH,
        OBJECTIVES,
        SUCCESS_CRITERIA,
        OUT_OF_SCOPE,
        DEVELOPMENT_LEFT,
        BUDGET,
        SCORE,
        LEVEL;

        RolloutApproach apply(PlanningFixture fixture) {
            var release = ARelease.planned().target(TARGET);
            var scope = new ScopeStatement("Ship it", "It sells", null, null, 20.0, null);
            switch (this) {
                case COMMIT -> release.commit("facade");
                case PREVIOUS -> release.first();
                case PREVIOUS_COMMIT -> release.previousCommit("decade");
                case TYPE -> release.type(ReleaseType.HOTFIX);
                case TARGET_START -> release.target(TARGET.plusMinutes(1));
                case ZONE -> release.target(TARGET.withZoneSameInstant(ZoneId.of("Europe/Paris")));
                case OBJECTIVES -> scope = new ScopeStatement("Ship it!", "It sells", null, null, 20.0, null);
                case SUCCESS_CRITERIA -> scope = new ScopeStatement("Ship it", "It sells well", null, null, 20.0, null);
                case OUT_OF_SCOPE -> scope = new ScopeStatement("Ship it", "It sells", "Gifts", null, 20.0, null);
                case DEVELOPMENT_LEFT ->
                    scope = new ScopeStatement(
                            "Ship it", "It sells", null, new ScopeStatement.DaysLeft(1, 2, 3), 20.0, null);
                case BUDGET -> scope = new ScopeStatement("Ship it", "It sells", null, null, null, null);
                case SCORE -> fixture.assessed(31, RiskLevel.MEDIUM, 1);
                case LEVEL -> fixture.assessed(30, RiskLevel.HIGH, 1);
                case APPROACH -> {}
            }
            fixture.releases.put(release.build());
            fixture.plans.recordScope(RELEASE, "manager", scope);
            return this == APPROACH ? RolloutApproach.CANARY : RolloutApproach.ROLLING;
        }
    }

    @ParameterizedTest
    @EnumSource
    void fingerprintChangesWithEveryFact(Change change) {
        fixture.releases.put(ARelease.planned().target(TARGET).build());
        plans.recordScope(RELEASE, "manager", new ScopeStatement("Ship it", "It sells", null, null, 20.0, null));
        var before = plans.draft(RELEASE, RolloutApproach.ROLLING);

        var after = plans.draft(RELEASE, change.apply(fixture));

        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void fingerprintStaysWhenOnlyWhatFollowsFromFactsChanges() {
        var before = plans.draft(RELEASE, RolloutApproach.ROLLING);
        fixture.changes.put(RELEASE, AChangeSet.small().lines(5_000).build());
        fixture.assessed(30, RiskLevel.MEDIUM, 7);

        assertThat(plans.draft(RELEASE, RolloutApproach.ROLLING).fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void whatThePersonSaysIsKeptForEachRound() {
        plans.recordScope(RELEASE, "manager", new ScopeStatement("One", "A", null, null, null, null));
        fixture.releases.put(ARelease.planned().round(2).build());
        plans.recordScope(RELEASE, "manager", new ScopeStatement("Two", "B", null, null, 3.5, TARGET));
        plans.recordScope(RELEASE, "manager", new ScopeStatement("Two again", "B", null, null, 3.5, TARGET));

        assertThat(plans.scope(RELEASE)).contains(new ScopeStatement("Two again", "B", null, null, 3.5, TARGET));
        assertThat(fixture.timeline.kinds).hasSize(3).containsOnly("scope-defined");
    }

    @Test
    void everythingThatAPersonSaysIsKept() {
        var all = new ScopeStatement("One", "A", "Gifts", new ScopeStatement.DaysLeft(1, 2, 3.5), 7.25, TARGET);

        plans.recordScope(RELEASE, "manager", all);

        assertThat(plans.scope(RELEASE)).contains(all);
    }

    @Test
    void agreedStartBecomesTheTargetOfTheRelease() {
        plans.recordScope(RELEASE, "manager", new ScopeStatement("One", "A", null, null, null, TARGET));

        verify(fixture.releases.asReleases()).retarget(RELEASE, TARGET);
    }

    @Test
    void planWithoutScopeOrRiskSaysSoAndNothingElse() {
        when(fixture.riskAssessments.of(RELEASE)).thenReturn(Optional.empty());

        var plan = plans.draft(RELEASE, RolloutApproach.BIG_BANG);

        assertThat(plan.risk()).isNull();
        assertThat(plan.facts().objectives()).isNull();
        assertThat(fixture.texts.document(plan)).contains("Not stated.", "Not assessed yet.");
    }

    @Test
    void budgetIsComparedWithItsLimit() {
        plans.recordScope(RELEASE, "manager", new ScopeStatement("One", "A", null, null, 1.0, null));

        var budget = plans.draft(RELEASE, RolloutApproach.BIG_BANG).budget();

        assertThat(budget.withinBudget()).isFalse();
        assertThat(budget.currency()).isEqualTo("EUR");
        assertThat(budget.plannedCost().doubleValue()).isEqualTo(Math.round(budget.plannedDays() * 80_000) / 100.0);
    }

    @Test
    void rollbackNamesTheWayBackAndTheDatabase() {
        var plan = plans.draft(RELEASE, RolloutApproach.BIG_BANG);
        fixture.releases.put(ARelease.planned().first().build());
        fixture.assessed(30, RiskLevel.MEDIUM, 0);
        var first = plans.draft(RELEASE, RolloutApproach.BIG_BANG);

        assertThat(plan.rollback()).contains("go back to version 1.0.0", "drilled on staging", "migrates the database");
        assertThat(first.rollback()).contains("There is no earlier version", "No database migration");
    }
}
