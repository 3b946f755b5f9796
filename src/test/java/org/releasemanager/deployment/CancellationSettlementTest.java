package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.spi.WaitReason.Waiting;

class CancellationSettlementTest {
    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final CancellationSettlement settlement = bench.get(CancellationSettlement.class);
    private final LeaseReaper reaper = bench.get(LeaseReaper.class);
    private String release = "";

    @BeforeEach
    void holdStaging() {
        release = bench.release("shop", "1.2.0");
        bench.hold(release, "staging");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void runningWorkIsStoppedAndTheEnvironmentGivenBack() {
        bench.start(release, "staging", "web", "p1");

        settlement.settle(release);
        settlement.settle(release);

        assertThat(bench.tool().cancelled()).containsExactly("shop-1.2.0:staging:web:1-1");
        assertThat(bench.leases().holder("shop", "staging")).isEmpty();
        assertThat(bench.told(release)).contains("Nothing of this release is left in any environment");
    }

    @Test
    void whatStaysDeployedIsTold() {
        bench.deploy(release, "staging", "web", "p1", 1);

        settlement.settle(release);

        assertThat(bench.told(release)).contains("Left as it is: staging runs 1.2.0 (web)");
    }

    @Test
    void environmentStaysTakenWhileTheToolCannotStop() {
        bench.start(release, "staging", "web", "p1");
        String key = "shop-1.2.0:staging:web:1-1";

        settleWhileItRuns(key);
        assertThat(bench.leases().holder("shop", "staging")).contains(release);

        bench.end(release);
        reaper.tick();
        assertThat(bench.leases().holder("shop", "staging")).contains(release);

        bench.tool().fail(key, "Cancelled");
        reaper.tick();
        assertThat(bench.leases().holder("shop", "staging")).isEmpty();
    }

    @Test
    void reaperFreesNothingOfAReleaseThatLives() {
        bench.advance(Duration.ofDays(30));

        reaper.tick();

        assertThat(bench.leases().holder("shop", "staging")).contains(release);
    }

    @Test
    void reaperFreesNothingWhenTheToolDoesNotAnswer() {
        bench.start(release, "staging", "web", "p1");
        bench.tool().fail("shop-1.2.0:staging:web:1-1", "No space");
        bench.poll();
        bench.end(release);
        bench.tool().goDown(true);

        reaper.tick();

        assertThat(bench.leases().holder("shop", "staging")).contains(release);
    }

    @Test
    void releaseSaysWhomItWaitsFor() {
        String other = bench.release("shop", "1.3.0");
        bench.leases().request(other, "staging", "p2", "receiveTask_awaitEnvironment");

        assertThat(bench.get(DeploymentWait.class).reasonFor(other))
                .map(Waiting::sentence)
                .contains("Waits for staging, which shop-1.2.0 holds (place 1 in the queue)");
    }

    @Test
    void releaseSaysWhichToolWorks() {
        bench.start(release, "staging", "web", "p1");
        bench.tool().run("shop-1.2.0:staging:web:1-1", "Building");
        bench.poll();

        assertThat(bench.get(DeploymentWait.class).reasonFor(release))
                .map(Waiting::sentence)
                .contains("Deploying web 1.2.0 to staging: Building");
    }

    /** The tool takes the cancellation but has not stopped yet. */
    private void settleWhileItRuns(String key) {
        bench.deployments().stop(release, "staging", "Cancelled");
        bench.tool().run(key, "Still stopping");
        settlement.settle(release);
    }
}
