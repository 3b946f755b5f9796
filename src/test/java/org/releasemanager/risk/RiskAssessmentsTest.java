package org.releasemanager.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.UnknownRelease;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.releasemanager.risk.store.RiskTables;

class RiskAssessmentsTest {
    private static final String RELEASE = "shop-1.1.0";

    private final FakeReleases releases =
            new FakeReleases().put(ARelease.planned().build());
    private final FakeChanges changes = new FakeChanges();
    private final FakeTimeline timeline = new FakeTimeline();
    private final RiskAssessments assessments = new RiskAssessments(
            new Situations(releases.asReleases(), changes.asChanges()),
            new Assessor(List.of(new Lines(), new Doubt())),
            RiskTables.empty(RELEASE),
            releases.asReleases(),
            timeline.asTimeline(),
            Clock.fixed(Instant.parse("2026-11-03T10:15:30.123456Z"), ZoneOffset.UTC));

    @BeforeEach
    void changeIsSmall() {
        changes.put(RELEASE, AChangeSet.small().lines(10).build());
    }

    @Test
    void pointsAddUpToTheScore() {
        var assessment = assessments.assess(RELEASE);

        assertThat(assessment.factors()).extracting(AssessedFactor::points).containsExactly(4, 2);
        assertThat(assessment.score()).isEqualTo(6);
    }

    @Test
    void storedAssessmentIsTheOneThatWasMade() {
        var made = assessments.assess(RELEASE);

        assertThat(assessments.of(RELEASE)).contains(made);
    }

    @Test
    void sameSituationIsAssessedOnce() {
        var first = assessments.assess(RELEASE);
        var second = assessments.assess(RELEASE);

        assertThat(second).isEqualTo(first);
        assertThat(assessments.all(RELEASE)).hasSize(1);
        assertThat(timeline.kinds).containsExactly("risk-assessed");
    }

    @Test
    void changedSituationMakesANewAssessmentAndKeepsTheOldOne() {
        assessments.assess(RELEASE);
        changes.put(RELEASE, AChangeSet.small().lines(90).build());

        var second = assessments.assess(RELEASE);

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.score()).isEqualTo(22);
        assertThat(assessments.all(RELEASE)).extracting(RiskAssessment::score).containsExactly(22, 6);
    }

    @Test
    void nextRoundIsAssessedAnew() {
        assessments.assess(RELEASE);
        releases.put(ARelease.planned().round(2).build());

        assertThat(assessments.assess(RELEASE).round()).isEqualTo(2);
        assertThat(assessments.all(RELEASE)).hasSize(2);
    }

    @Test
    void levelIsAddedToTheAssessmentAndToldToTheRelease() {
        assessments.assess(RELEASE);
        assessments.recordLevel(RELEASE, RiskLevel.MEDIUM);
        assessments.recordLevel(RELEASE, RiskLevel.MEDIUM);

        assertThat(assessments.of(RELEASE).orElseThrow().level()).isEqualTo(RiskLevel.MEDIUM);
        verify(releases.asReleases(), atLeastOnce()).recordRisk(RELEASE, 6, "MEDIUM");
        assertThat(timeline.texts).last().isEqualTo("Risk level MEDIUM at a score of 6.");
        assertThat(timeline.kinds).containsExactly("risk-assessed", "risk-level-decided");
    }

    @Test
    void levelWithoutAssessmentIsRefused() {
        assertThatThrownBy(() -> assessments.recordLevel(RELEASE, RiskLevel.LOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(RELEASE);
    }

    @Test
    void mitigationIsOpenUntilSomebodySaysItIsDone() {
        assessments.assess(RELEASE);

        assertThat(mitigation().state()).isEqualTo(Mitigation.State.OPEN);
        assertThat(assessments.completeMitigation(RELEASE, "doubt", "tester")).isTrue();
        assertThat(mitigation().state()).isEqualTo(Mitigation.State.DONE);
        assertThat(mitigation().doneBy()).isEqualTo("tester");
        assertThat(assessments.completeMitigation(RELEASE, "doubt", "tester")).isFalse();
        assertThat(assessments.completeMitigation(RELEASE, "lines", "tester")).isFalse();
    }

    @Test
    void doneMitigationStaysDoneWhileItsNumberStays() {
        assessments.assess(RELEASE);
        assessments.completeMitigation(RELEASE, "doubt", "tester");
        changes.put(RELEASE, AChangeSet.small().lines(20).build());
        assessments.assess(RELEASE);

        assertThat(mitigation().state()).isEqualTo(Mitigation.State.DONE);

        changes.put(RELEASE, AChangeSet.small().lines(20).files(2).build());
        assessments.assess(RELEASE);

        assertThat(mitigation().state()).isEqualTo(Mitigation.State.OPEN);
    }

    @Test
    void factorsSeeThePastWithoutTheReleaseItself() {
        releases.put(ARelease.ended("1.0.0", ReleaseState.COMPLETED, 9));
        changes.put("shop-1.0.0", AChangeSet.small().authors("Old@Example.org").build());

        var situation = new Situations(releases.asReleases(), changes.asChanges()).of(RELEASE);

        assertThat(situation.ended()).hasSize(1);
        assertThat(situation.knownAuthors()).containsExactly("old@example.org");
        assertThat(situation.comparedReleases()).isEqualTo(1);
    }

    @Test
    void unknownReleaseIsNotAssessed() {
        assertThatThrownBy(() -> assessments.assess("nobody")).isInstanceOf(UnknownRelease.class);
    }

    @Test
    void twoFactorsOfOneIdAreRefusedAtStart() {
        assertThatThrownBy(() -> new Assessor(List.of(new Doubt(), new Doubt())))
                .hasMessage("Two risk factors have the id 'doubt'");
    }

    private Mitigation mitigation() {
        return assessments.of(RELEASE).orElseThrow().factors().stream()
                .filter(factor -> factor.id().equals("doubt"))
                .flatMap(factor -> Optional.ofNullable(factor.mitigation()).stream())
                .findFirst()
                .orElseThrow();
    }

    /** One percent for each line. */
    private static final class Lines implements RiskFactor {
        @Override
        public String id() {
            return "lines";
        }

        @Override
        public RiskKind kind() {
            return RiskKind.TECHNICAL;
        }

        @Override
        public Finding assess(Situation situation) {
            double lines = situation.changes().linesAdded();
            return Finding.of(lines, lines + " lines", lines / 100, 5, "There are " + lines + ".");
        }
    }

    /** Always over its threshold, by the number of files. */
    private static final class Doubt implements RiskFactor {
        @Override
        public String id() {
            return "doubt";
        }

        @Override
        public RiskKind kind() {
            return RiskKind.BUSINESS;
        }

        @Override
        public Finding assess(Situation situation) {
            return Finding.of(situation.changes().files(), "doubt", 0.5, 2, "There is doubt.")
                    .adviseIf(true, "tester", "Try it.");
        }
    }
}
