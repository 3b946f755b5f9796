package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.EnvironmentGuard;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.ReleaseType;
import org.springframework.context.annotation.Bean;

/** Another room may speak against giving a free environment to a release: the next in the queue gets it meanwhile. */
class EnvironmentGuardsTest {
    private static final String AWAIT = "receiveTask_awaitEnvironment";
    private static final Instant UNTIL = Instant.parse("2026-12-27T08:00:00Z");

    private final DeploymentBench bench = new DeploymentBench(List.of(Freezes.class), ProductFixtures.shop());
    private final EnvironmentLeases leases = bench.leases();
    private final LeaseGrants grants = bench.get(LeaseGrants.class);
    private final Freezes freezes = bench.get(Freezes.class);

    static class Freezes {
        final Map<String, String> environments = new HashMap<>();

        @Bean
        EnvironmentGuard guard() {
            return (release, environment) -> {
                if ("broken".equals(environments.get(release))) {
                    throw new IllegalStateException("The calendar cannot be read");
                }
                return environment.equals(environments.get(release))
                        ? Optional.of(new EnvironmentGuard.Against("Waits for the thaw", UNTIL))
                        : Optional.empty();
            };
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theNextInTheQueueGetsItUntilNothingSpeaksAgainstTheFirst() {
        String first = bench.release("shop", "1.0.1", ReleaseType.HOTFIX);
        String second = bench.release("shop", "1.1.0");
        leases.request(first, "production", "p1", AWAIT);
        leases.request(second, "production", "p2", AWAIT);
        freezes.environments.put(first, "production");

        grants.tick();

        assertThat(leases.holder("shop", "production")).contains(second);
        leases.release(second, "production");
        grants.tick();
        assertThat(leases.holder("shop", "production")).isEmpty();
        freezes.environments.clear();
        grants.tick();
        assertThat(leases.holder("shop", "production")).contains(first);
    }

    @Test
    void whoeverCannotBeAskedSpeaksAgainstItAndKeepsNobodyElseWaiting() {
        String first = bench.release("shop", "1.0.1", ReleaseType.HOTFIX);
        String second = bench.release("shop", "1.1.0");
        leases.request(first, "production", "p1", AWAIT);
        leases.request(second, "production", "p2", AWAIT);
        freezes.environments.put(first, "broken");

        grants.tick();

        assertThat(leases.holder("shop", "production")).contains(second);
        leases.release(second, "production");
        assertThat(bench.get(DeploymentWait.class)
                        .reasonFor(first)
                        .orElseThrow()
                        .sentence())
                .contains("Waits for an answer whether production may be changed now");
    }

    @Test
    void whoeverHoldsItKeepsItAndOtherEnvironmentsAreFree() {
        String release = bench.release("shop", "1.0.0");
        bench.hold(release, "production");
        freezes.environments.put(release, "production");

        leases.request(release, "production", "p2", AWAIT);
        leases.request(release, "staging", "p2", AWAIT);
        grants.tick();

        assertThat(leases.holder("shop", "production")).contains(release);
        assertThat(leases.holder("shop", "staging")).contains(release);
    }

    @Test
    void theReleaseSaysWhatItWaitsForAndUntilWhenAsSoonAsTheEnvironmentIsFree() {
        String holder = bench.release("shop", "1.0.0");
        String release = bench.release("shop", "1.1.0");
        bench.hold(holder, "production");
        leases.request(release, "production", "p2", AWAIT);
        freezes.environments.put(release, "production");
        var wait = bench.get(DeploymentWait.class);

        assertThat(wait.reasonFor(release).orElseThrow().sentence()).contains(holder + " holds");

        leases.release(holder, "production");
        var waiting = wait.reasonFor(release).orElseThrow();
        assertThat(waiting.sentence()).isEqualTo("Waits for the thaw");
        assertThat(waiting.until()).isEqualTo(UNTIL);
    }
}
