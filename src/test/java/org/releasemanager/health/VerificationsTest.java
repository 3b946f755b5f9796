package org.releasemanager.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.product.Product.Environment.Kind.PRODUCTION;
import static org.releasemanager.product.Product.Environment.Kind.STAGING;
import static org.releasemanager.product.ProductFixtures.environment;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.product.ProductFixtures;

class VerificationsTest {
    private final FakeService web = new FakeService();
    private final DeploymentBench bench = new DeploymentBench(
            List.of(HealthRoom.class),
            ProductFixtures.shopWith()
                    .environments(
                            environment("staging", STAGING, "local", Map.of("directory", "s")),
                            environment("production", PRODUCTION, "local", Map.of("health", web.url())))
                    .build());
    private final Verifications verifications = bench.get(Verifications.class);
    private final Measurements measurements = bench.get(Measurements.class);
    private final String release = bench.release("shop", "1.2.0");

    @AfterEach
    void close() {
        bench.close();
        web.close();
    }

    @Test
    void rightVersionThatAnswersIsHealthy() {
        bench.tool().serve("production", "web", "1.2.0");

        Assessment seen = verifications.verifyDeployed(release, "production");

        assertThat(seen.health()).isEqualTo(Health.HEALTHY);
        assertThat(measurements.of(release)).singleElement().returns(1, Measurement::probes);
    }

    @Test
    void serviceThatNeedsAMomentIsAskedAgain() {
        bench.tool().serve("production", "web", "1.2.0");
        web.answering(number -> number < 3 ? 503 : 200);

        Assessment seen = verifications.verifyDeployed(release, "production");

        assertThat(seen.health()).isEqualTo(Health.HEALTHY);
        assertThat(web.asked()).isEqualTo(3);
    }

    @Test
    void serviceThatStaysDownIsUnhealthy() {
        bench.tool().serve("production", "web", "1.2.0");
        web.answering(number -> 500);

        Assessment seen = verifications.verifyDeployed(release, "production");

        assertThat(seen.health()).isEqualTo(Health.UNHEALTHY);
        assertThat(bench.told(release)).last().asString().contains("answered with status 500");
    }

    @Test
    void wrongVersionIsUnhealthyHoweverWellItAnswers() {
        bench.tool().serve("production", "web", "1.1.0");

        Assessment seen = verifications.verifyDeployed(release, "production");

        assertThat(seen).isEqualTo(new Assessment(Health.UNHEALTHY, "web runs in version 1.1.0, 1.2.0 was expected"));
    }

    @Test
    void serviceWithoutHealthAddressIsNoPassAndNoFailure() {
        bench.tool().serve("staging", "web", "1.2.0");

        Assessment seen = verifications.verifyDeployed(release, "staging");

        assertThat(seen.health()).isEqualTo(Health.INCONCLUSIVE);
        assertThat(bench.told(release)).last().asString().contains("nothing is known of it");
    }

    @Test
    void restoredVersionIsVerified() {
        bench.tool().serve("production", "web", "1.1.0");

        Assessment seen = verifications.verifyRestored(release, "production", List.of("web"), Map.of("web", "1.1.0"));

        assertThat(seen.health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void serviceThatWasNotThereBeforeMustBeGone() {
        bench.tool().serve("production", "web", "1.2.0");

        Assessment stray = verifications.verifyRestored(release, "production", List.of("web"), Map.of());

        assertThat(stray.health()).isEqualTo(Health.UNHEALTHY);
        assertThat(stray.sentence()).contains("though it was not there before");
    }

    @Test
    void productionAfterTheReleaseIsComparedWithTheTimeBefore() {
        verifications.measureProduction(release);
        String next = bench.release("shop", "1.3.0");
        web.answering(number -> number % 2 == 0 ? 500 : 200);

        verifications.measureProduction(next);

        assertThat(measurements.comparison(release)).singleElement().satisfies(comparison -> assertThat(
                        comparison.sentence())
                .endsWith("there is no earlier measurement to compare with"));
        assertThat(measurements.comparison(next)).singleElement().satisfies(comparison -> {
            assertThat(comparison.before()).isNotNull().returns(0, Measurement::failures);
            assertThat(comparison.after()).returns(3, Measurement::failures).returns(5, Measurement::probes);
        });
    }
}
