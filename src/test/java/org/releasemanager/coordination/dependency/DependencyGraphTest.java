package org.releasemanager.coordination.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.release.ReleaseState;

class DependencyGraphTest {
    private final CoordinationBench bench = new CoordinationBench();

    @BeforeEach
    void releases() {
        bench.release("shop", "2.0.0");
        bench.release("api", "3.1.0");
        bench.release("ledger", "1.0.0");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void twoThatWaitForEachOtherAreRefusedAndTheCircleIsNamed() {
        bench.needs("shop-2.0.0", "api-3.1.0");

        var outcome = bench.needs("api-3.1.0", "shop-2.0.0");

        assertThat(outcome).isEqualTo(new Outcome.Circle("api-3.1.0 → shop-2.0.0 → api-3.1.0"));
        assertThat(bench.get(Dependencies.class).of("api-3.1.0")).isEmpty();
        assertThat(bench.timeline("api-3.1.0")).noneMatch(text -> text.startsWith("Needs"));
    }

    @Test
    void threeThatWaitForEachOtherAreRefused() {
        bench.needs("shop-2.0.0", "api-3.1.0");
        bench.needs("api-3.1.0", "ledger-1.0.0");

        assertThat(bench.needs("ledger-1.0.0", "shop-2.0.0"))
                .isEqualTo(new Outcome.Circle("ledger-1.0.0 → shop-2.0.0 → api-3.1.0 → ledger-1.0.0"));
    }

    @Test
    void releaseDoesNotWaitForItself() {
        assertThat(bench.needs("shop-2.0.0", "shop-2.0.0")).isEqualTo(new Outcome.Circle("shop-2.0.0 → shop-2.0.0"));
    }

    @Test
    void rangeStandsForTheReleasesOfItThatRun() {
        bench.needsAny("shop-2.0.0", "api", ">=3.0.0 <4.0.0");

        assertThat(bench.needs("api-3.1.0", "shop-2.0.0")).isInstanceOf(Outcome.Circle.class);
        assertThat(bench.needs(bench.release("api", "4.0.0"), "shop-2.0.0")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsSettledHoldsNobodyUp() {
        bench.needs("shop-2.0.0", "api-3.1.0");
        bench.end("api-3.1.0", ReleaseState.COMPLETED);
        bench.tick();

        assertThat(bench.needs("ledger-1.0.0", "shop-2.0.0")).isInstanceOf(Outcome.Done.class);
        assertThat(bench.only("shop-2.0.0").status()).isEqualTo(Dependency.Status.SATISFIED);
    }

    @Test
    void twoWritersAtOnceDoNotCloseACircleTogether() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 20; round++) {
            String one = bench.release("shop", "5.0." + round);
            String other = bench.release("api", "5.0." + round);
            var together = new CountDownLatch(2);
            var outcomes = threads.invokeAll(List.of(add(one, other, together), add(other, one, together)));

            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .hasAtLeastOneElementOfType(Outcome.Done.class)
                    .hasAtLeastOneElementOfType(Outcome.Circle.class);
        }
        threads.shutdown();
    }

    private Callable<Outcome> add(String release, String on, CountDownLatch together) {
        return () -> {
            together.countDown();
            together.await();
            return bench.needs(release, on);
        };
    }
}
