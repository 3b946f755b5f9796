package org.releasemanager.risk.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.releasemanager.release.ReleaseState.CANCELLED;
import static org.releasemanager.release.ReleaseState.COMPLETED;
import static org.releasemanager.release.ReleaseState.FAILED;
import static org.releasemanager.release.ReleaseState.REJECTED;
import static org.releasemanager.release.ReleaseState.ROLLED_BACK;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.risk.AProduct;
import org.releasemanager.risk.ARelease;
import org.releasemanager.risk.ASituation;
import org.releasemanager.risk.spi.Finding;

class CircumstanceFactorsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-10T09:00+01:00[Europe/Berlin], 4, 0,    false",
        "2026-11-10T15:00+01:00[Europe/Berlin], 2, 0.3,  false",
        "2026-11-10T16:00+01:00[Europe/Berlin], 1, 0.45, true",
        "2026-11-10T23:00+01:00[Europe/Berlin], 0, 0.6,  true",
        "2026-11-13T10:00+01:00[Europe/Berlin], 4, 0,    false",
        "2026-11-13T12:00+01:00[Europe/Berlin], 4, 0.2,  true",
        "2026-11-13T16:00+01:00[Europe/Berlin], 1, 0.65, true",
        "2026-11-14T10:00+01:00[Europe/Berlin], 0, 0.8,  true",
        "2026-11-10T09:00+09:00[Asia/Tokyo],    4, 0,    false",
    })
    void startIsJudgedByTheLocalTimeOfTheTarget(ZonedDateTime start, int hours, double probability, boolean advice) {
        var finding =
                new DeploymentTime().assess(ASituation.with(ARelease.planned().target(start)));

        assertThat(finding.number()).isEqualTo(hours);
        assertThat(finding.probability()).isCloseTo(probability, within(1e-9));
        assertThat(finding.advice().isPresent()).isEqualTo(advice);
    }

    @Test
    void startThatIsNotSetIsSaidSo() {
        var finding =
                new DeploymentTime().assess(ASituation.with(ARelease.planned().target(null)));

        assertThat(finding.measured()).isEqualTo("not set");
        assertThat(finding.probability()).isEqualTo(0.1);
        assertThat(finding.advice()).isEmpty();
    }

    @Test
    void failureRateIsSmoothed() {
        var none = new FailureHistory().assess(ASituation.after());
        var oneGood = new FailureHistory().assess(ASituation.after(COMPLETED));
        var oneOfThree = new FailureHistory().assess(ASituation.after(COMPLETED, ROLLED_BACK, COMPLETED));

        assertThat(none.probability()).isEqualTo(0.5);
        assertThat(none.reason()).contains("0 earlier releases");
        assertThat(none.advice()).isEmpty();
        assertThat(oneGood.probability()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(oneOfThree.probability()).isEqualTo(0.4);
        assertThat(oneOfThree.reason()).startsWith("1 of the last 3 releases");
        assertThat(oneOfThree.advice()).isPresent();
    }

    @Test
    void releasesThatNeverReachedProductionProveNothing() {
        var finding = new FailureHistory().assess(ASituation.after(CANCELLED, REJECTED, FAILED, COMPLETED, COMPLETED));

        assertThat(finding.reason()).startsWith("1 of the last 3 releases");
    }

    @Test
    void firstReleaseHasNoWayBack() {
        var first = new NoWayBack().assess(ASituation.with(ARelease.planned().first()));
        var second = new NoWayBack().assess(ASituation.with(ARelease.planned()));

        assertThat(first.probability()).isEqualTo(0.8);
        assertThat(first.advice()).isPresent();
        assertThat(second.probability()).isZero();
        assertThat(second.advice()).isEmpty();
    }

    @Test
    void oneServiceIsNoRiskAndMoreThanFiveNeedAdvice() {
        assertNoRisk(new ServiceCount().assess(ASituation.with(AProduct.shop().build())));
        assertThat(new ServiceCount()
                        .assess(ASituation.with(AProduct.shop().services(5).build()))
                        .advice())
                .isEmpty();
        assertThat(new ServiceCount()
                        .assess(ASituation.with(AProduct.shop().services(6).build()))
                        .advice())
                .isPresent();
    }

    @Test
    void servicesWithoutHealthCheckAreCounted() {
        var shop = AProduct.shop().services(3);

        assertNoRisk(new HealthChecks().assess(ASituation.with(shop.build())));
        var blind = new HealthChecks()
                .assess(ASituation.with(shop.withoutHealthCheck().build()));

        assertThat(blind.reason()).isEqualTo("Services without a health check in production: 3 of 3.");
        assertThat(blind.probability()).isEqualTo(0.7);
        assertThat(blind.advice()).isPresent();
    }

    @Test
    void missingStagingIsARisk() {
        assertNoRisk(new NoStaging().assess(ASituation.with(AProduct.shop().build())));
        var missing = new NoStaging()
                .assess(ASituation.with(AProduct.shop().withoutStaging().build()));

        assertThat(missing.probability()).isEqualTo(0.7);
        assertThat(missing.advice()).isPresent();
    }

    @Test
    void optionalGatesAreBetterThanNone() {
        assertNoRisk(new RequiredGates().assess(ASituation.with(AProduct.shop().build())));
        var optional = new RequiredGates()
                .assess(ASituation.with(
                        AProduct.shop().gates(AProduct.gate("coverage", false)).build()));
        var none = new RequiredGates()
                .assess(ASituation.with(AProduct.shop().gates().build()));

        assertThat(optional.advice()).isPresent();
        assertThat(none.probability()).isGreaterThan(optional.probability());
        assertThat(none.reason()).isEqualTo("Quality gates that have to be green: 0 of 0.");
    }

    @Test
    void emptyOperationsTeamIsAsGoodAsNone() {
        assertNoRisk(new OperationsTeam().assess(ASituation.with(AProduct.shop().build())));
        var none = new OperationsTeam()
                .assess(ASituation.with(
                        AProduct.shop().withoutTeam("operations").build()));
        var empty = new OperationsTeam()
                .assess(ASituation.with(AProduct.shop().team("operations").build()));

        assertThat(none.advice()).isPresent();
        assertThat(empty).isEqualTo(none);
    }

    @Test
    void hotfixIsARisk() {
        assertNoRisk(new Hotfix().assess(ASituation.with(ARelease.planned())));
        var hotfix = new Hotfix().assess(ASituation.with(ARelease.planned().type(ReleaseType.HOTFIX)));

        assertThat(hotfix.probability()).isEqualTo(0.5);
        assertThat(hotfix.advice()).isPresent();
    }

    @Test
    void secondReworkNeedsAdvice() {
        assertNoRisk(new Rework().assess(ASituation.with(ARelease.planned())));
        var once = new Rework().assess(ASituation.with(ARelease.planned().round(2)));
        var twice = new Rework().assess(ASituation.with(ARelease.planned().round(3)));

        assertThat(once.advice()).isEmpty();
        assertThat(twice.advice()).isPresent();
        assertThat(twice.probability()).isGreaterThan(once.probability());
    }

    private static void assertNoRisk(Finding finding) {
        assertThat(finding.probability()).isZero();
        assertThat(finding.advice()).isEmpty();
    }
}
