package org.releasemanager.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class AllFactorsTest {
    private final List<RiskFactor> factors = allFactors();
    private final Assessor assessor = new Assessor(factors);

    @Test
    void factorsOfEveryKindAreFound() {
        assertThat(factors).hasSizeGreaterThanOrEqualTo(14);
        assertThat(factors).extracting(RiskFactor::kind).contains(RiskKind.values());
        assertThat(factors).extracting(RiskFactor::id).allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void calmReleaseScoresLow() {
        var assessment = assess(ASituation.with(AChangeSet.small()));

        assertThat(assessment.score()).isLessThan(25);
        assertThat(assessment.criticalFactors()).isZero();
    }

    @Test
    void everythingAtOnceScoresHundred() {
        var assessment = assess(worst());

        assertThat(assessment.score()).isEqualTo(100);
        assertThat(assessment.criticalFactors()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void pointsAddUpToTheScoreAndTheSameSituationScoresTheSame() {
        for (var situation : List.of(ASituation.with(AChangeSet.small()), worst())) {
            var assessment = assess(situation);

            assertThat(assessment.factors().stream()
                            .mapToInt(AssessedFactor::points)
                            .sum())
                    .isEqualTo(assessment.score());
            assertThat(assess(situation)).isEqualTo(assessment);
        }
    }

    @Test
    void everyReasonNamesANumber() {
        assertThat(assess(worst()).factors())
                .allSatisfy(factor -> assertThat(factor.reason()).containsPattern("\\d"));
        assertThat(assess(ASituation.with(AChangeSet.small())).factors())
                .allSatisfy(factor -> assertThat(factor.reason()).containsPattern("\\d"));
    }

    private RiskAssessment assess(Situation situation) {
        return assessor.assess(situation, Optional.empty(), Instant.EPOCH);
    }

    private static Situation worst() {
        var product = AProduct.shop()
                .withoutStaging()
                .withoutHealthCheck()
                .withoutTeam("operations")
                .gates()
                .services(30)
                .build();
        var release = ARelease.planned().of(product).first().build();
        var changes = AChangeSet.small()
                .lines(1_000_000)
                .files(5_000)
                .entropy(1)
                .authors(60)
                .breaking(9)
                .days(400);
        var touched = ASituation.touching("db/migration/V1__a.sql", "db/migration/V2__b.sql", "A.java", "pom.xml");
        return new Situation(release, changes.build(), touched.files(), List.of(), Set.of("known@example.org"), 3);
    }

    private static List<RiskFactor> allFactors() {
        try (var context = new AnnotationConfigApplicationContext("org.releasemanager.risk.factors")) {
            return List.copyOf(context.getBeansOfType(RiskFactor.class).values());
        }
    }
}
