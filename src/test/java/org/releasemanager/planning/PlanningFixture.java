package org.releasemanager.planning;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.Commit;
import org.releasemanager.planning.store.PlanTables;
import org.releasemanager.risk.AChangeSet;
import org.releasemanager.risk.ARelease;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.FakeChanges;
import org.releasemanager.risk.FakeReleases;
import org.releasemanager.risk.FakeTimeline;
import org.releasemanager.risk.Mitigation;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskAssessments;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.RiskLevel;

/** Everything that planning needs around it, for release 1.1.0 of the shop, on Tuesday 2026-11-03. */
public final class PlanningFixture {
    public static final String RELEASE = "shop-1.1.0";

    public final FakeReleases releases =
            new FakeReleases().put(ARelease.planned().build());
    public final FakeChanges changes = new FakeChanges()
            .put(
                    RELEASE,
                    AChangeSet.small()
                            .lines(1_000)
                            .with(Commit.Category.FEATURE, 2)
                            .build());
    public final FakeTimeline timeline = new FakeTimeline();
    public final RiskAssessments riskAssessments = mock(RiskAssessments.class);
    public final PlanTexts texts;
    public final Plans plans;

    public PlanningFixture() {
        var tables = new PlanTables(RELEASE);
        var scopes = new Scopes(changes.asChanges());
        var drafter = new PlanDrafter(releases.asReleases(), changes.asChanges(), scopes, riskAssessments);
        texts = new PlanTexts(scopes, releases.asReleases());
        plans = new Plans(
                drafter,
                tables.plans(),
                tables.scopes(),
                releases.asReleases(),
                timeline.asTimeline(),
                Clock.fixed(Instant.parse("2026-11-03T10:15:30.123456Z"), ZoneOffset.UTC));
        assessed(30, RiskLevel.MEDIUM, 1);
    }

    public void assessed(int score, @Nullable RiskLevel level, int migrations) {
        var mitigation = new Mitigation("Try it on a copy.", "developer", Mitigation.State.OPEN, null, null);
        var factor = new AssessedFactor(
                "database-migrations",
                RiskKind.TECHNICAL,
                migrations,
                migrations + " files",
                0.4,
                5,
                score,
                "The release touches " + migrations + " migration files.",
                mitigation);
        when(riskAssessments.of(any()))
                .thenReturn(Optional.of(new RiskAssessment(
                        RELEASE, 1, 1, "c0ffee", "expected-loss-1", score, level, List.of(factor), Instant.EPOCH)));
    }

    public static Commit commit(Commit.Category category, String subject) {
        return new Commit(
                "c0ffee",
                "Dev",
                "dev@example.org",
                Instant.EPOCH,
                Instant.EPOCH,
                category,
                Optional.empty(),
                subject,
                true,
                Optional.empty(),
                List.of());
    }
}
