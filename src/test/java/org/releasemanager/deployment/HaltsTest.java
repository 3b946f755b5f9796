package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.Standstill;
import org.releasemanager.effect.Step;
import org.releasemanager.product.ProductFixtures;
import org.springframework.context.annotation.Bean;

/** A deployment that may not start waits, and is tried again as soon as it may. */
class HaltsTest {
    private static final Step END = new Step("p1", "receiveTask_awaitDeployment");
    private static final Step HALT = new Step("p1", "receiveTask_awaitLine");

    private final DeploymentBench bench = new DeploymentBench(List.of(Still.class), ProductFixtures.shop());
    private final DeploymentStarts starts = bench.get(DeploymentStarts.class);
    private final Halts halts = bench.get(Halts.class);
    private final Still still = bench.get(Still.class);
    private final String release = bench.release("shop", "1.0.0");

    static class Still {
        final Set<String> releases = new HashSet<>();

        @Bean
        Standstill standstill() {
            return new Standstill() {
                @Override
                public Set<String> among(Collection<String> releaseIds) {
                    var among = new HashSet<>(releases);
                    among.retainAll(releaseIds);
                    return among;
                }
            };
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deploymentThatMayNotStartWaitsAndIsWokenWhenItMay() {
        bench.hold(release, "staging");
        still.releases.add(release);

        assertThat(starts.start(release, "staging", "web", END, HALT)).isFalse();
        assertThat(starts.start(release, "staging", "web", END, HALT))
                .as("once more")
                .isFalse();
        bench.steps().waitAt(HALT.processInstanceId(), HALT.activityId());
        halts.tick();

        assertThat(bench.deployments().of(release)).isEmpty();
        assertThat(halts.willWake(HALT.processInstanceId(), HALT.activityId())).isTrue();
        assertThat(halts.since(release)).isPresent();
        still.releases.clear();
        halts.tick();
        assertThat(halts.willWake(HALT.processInstanceId(), HALT.activityId())).isFalse();
        assertThat(bench.steps().woken()).last().asString().contains("awaitLine");
        assertThat(starts.start(release, "staging", "web", END, HALT)).isTrue();
    }

    @Test
    void deploymentThatHasBegunIsAdoptedWhateverStandsStill() {
        bench.hold(release, "staging");
        assertThat(starts.start(release, "staging", "web", END, HALT)).isTrue();
        still.releases.add(release);

        assertThat(starts.start(release, "staging", "web", END, HALT)).isTrue();

        assertThat(bench.deployments().of(release)).hasSize(1);
    }

    @Test
    void takingBackIsNeverHalted() {
        bench.hold(release, "staging");
        bench.deploy(release, "staging", "web", "p1", 1);
        still.releases.add(release);

        bench.startUndo(release, "staging", "web", "p2");

        assertThat(bench.deployments().of(release).get(0).undo()).isNotNull();
    }

    @Test
    void whatWaitsForAProcessThatIsGoneIsForgotten() {
        bench.hold(release, "staging");
        still.releases.add(release);
        starts.start(release, "staging", "web", END, HALT);
        bench.steps().end(HALT.processInstanceId());
        still.releases.clear();

        halts.tick();

        assertThat(halts.since(release)).isEmpty();
    }
}
