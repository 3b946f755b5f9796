package org.releasemanager.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.product.Product.Environment.Kind.PRODUCTION;
import static org.releasemanager.product.ProductFixtures.environment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.product.Product;
import org.releasemanager.product.ProductFixtures;

class ObservationsTest {
    private static final String AWAIT = "receiveTask_awaitObservation";

    private final FakeService web = new FakeService();
    private final DeploymentBench bench = new DeploymentBench(
            List.of(HealthRoom.class),
            product("shop", Map.of("health", web.url(), "observe", "PT10S")),
            product("silent", Map.of()));
    private final Observations observations = bench.get(Observations.class);
    private final Measurements measurements = bench.get(Measurements.class);

    @AfterEach
    void close() {
        bench.close();
        web.close();
    }

    @Test
    void productionThatAnswersAllTheTimeIsHealthy() {
        String release = watched("shop");

        pass(11);

        assertThat(observations.conclude(release).health()).isEqualTo(Health.HEALTHY);
        assertThat(measurements.of(release)).singleElement().returns(11, Measurement::probes);
        assertThat(bench.steps().woken()).containsExactly("p1/" + AWAIT);
    }

    @Test
    void threeFailuresInARowEndTheObservation() {
        web.answering(number -> number > 2 ? 500 : 200);
        String release = watched("shop");

        pass(5);

        assertThat(observations.conclude(release).health()).isEqualTo(Health.UNHEALTHY);
        assertThat(web.asked()).isEqualTo(5);
        assertThat(bench.steps().woken()).containsExactly("p1/" + AWAIT);
    }

    @Test
    void flappingProductionIsWatchedToTheEndAndUnhealthy() {
        web.answering(number -> number % 2 == 0 ? 500 : 200);
        String release = watched("shop");

        pass(11);

        assertThat(web.asked()).isEqualTo(11);
        assertThat(observations.conclude(release).health()).isEqualTo(Health.UNHEALTHY);
    }

    @Test
    void withoutAHealthAddressNothingIsKnownAndNobodyWaits() {
        String release = watched("silent");

        pass(1);

        assertThat(observations.conclude(release).health()).isEqualTo(Health.INCONCLUSIVE);
        assertThat(bench.steps().woken()).containsExactly("p1/" + AWAIT);
        assertThat(bench.told(release)).last().asString().startsWith("Nobody knows whether production is healthy");
    }

    @Test
    void endThatComesBeforeTheStepWaitsIsToldLater() {
        String release = bench.release("silent", "1.0.0");
        observations.start(release, "p1", AWAIT);
        pass(1);
        bench.steps().waitAt("p1", AWAIT);

        pass(60);

        assertThat(bench.steps().woken()).containsExactly("p1/" + AWAIT);
        assertThat(measurements.of(release)).hasSize(1);
    }

    @Test
    void observationThatNobodyWaitsForIsGivenUp() {
        String release = watched("shop");
        bench.steps().end("p1");
        bench.advance(Duration.ofMinutes(1));

        pass(1);
        pass(1);

        assertThat(observations.conclude(release).sentence()).isEqualTo("The release no longer waited for the end");
        assertThat(measurements.of(release)).isEmpty();
    }

    @Test
    void whatIsStillWatchedHasNoResult() {
        String release = watched("shop");
        pass(1);

        assertThat(observations.result(release)).isEmpty();
        assertThatThrownBy(() -> observations.conclude(release)).hasMessageContaining("still watched");
        assertThat(bench.get(ObservationWait.class).reasonFor(release)).isPresent();
    }

    private String watched(String product) {
        String release = bench.release(product, "1.2.0");
        observations.start(release, "p1", AWAIT);
        bench.steps().waitAt("p1", AWAIT);
        return release;
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            bench.get(ObservationPoller.class).tick();
            bench.advance(Duration.ofSeconds(1));
        }
    }

    private static Product product(String key, Map<String, String> settings) {
        return ProductFixtures.shopWith()
                .key(key)
                .environments(environment("production", PRODUCTION, "local", settings))
                .build();
    }
}
