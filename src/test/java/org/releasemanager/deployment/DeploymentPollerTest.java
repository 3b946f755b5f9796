package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;

class DeploymentPollerTest {
    private static final String KEY = "shop-1.2.0:staging:web:1-1";
    private static final String AWAIT = "receiveTask_awaitDeployment";

    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final Deployments deployments = bench.deployments();
    private final FakeTool tool = bench.tool();
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
    void stepIsWokenOnceWhenTheToolHasEnded() {
        bench.start(release, "staging", "web", "p1");
        tool.run(KEY, "Copying");
        bench.poll();
        assertThat(the().detail()).isEqualTo("Copying");
        tool.succeed(KEY);

        bench.poll();
        bench.poll();

        assertThat(bench.steps().woken())
                .filteredOn(step -> step.equals("p1/" + AWAIT))
                .hasSize(1);
        assertThat(the().state()).isEqualTo(Deployment.State.SUCCEEDED);
        assertThat(bench.told(release)).contains("web 1.2.0 runs in staging");
    }

    @Test
    void endThatComesBeforeTheStepWaitsIsKept() {
        deployments.start(release, "staging", "web", "p1", AWAIT);
        tool.succeed(KEY);
        bench.poll();
        bench.steps().waitAt("p1", AWAIT);

        bench.poll();

        assertThat(bench.steps().woken()).contains("p1/" + AWAIT);
        assertThat(bench.told(release))
                .filteredOn(text -> text.equals("web 1.2.0 runs in staging"))
                .hasSize(1);
    }

    @Test
    void failureIsRecordedWithTheToolsReason() {
        bench.start(release, "staging", "web", "p1");
        tool.fail(KEY, "Exit code 1\nlast line");

        bench.poll();

        assertThat(deployments.conclude(release, "staging", "web"))
                .isEqualTo(new Outcome.Failed("Exit code 1\nlast line"));
        assertThat(bench.told(release)).contains("web 1.2.0 could not be deployed to staging: Exit code 1");
    }

    @Test
    void outageIsShownAndOutlasted() {
        bench.start(release, "staging", "web", "p1");
        tool.goDown(true);
        bench.poll();
        bench.poll();
        assertThat(the().state()).isEqualTo(Deployment.State.RUNNING);
        assertThat(the().detail())
                .startsWith("The tool does not answer since 10:00 UTC")
                .contains("Connection refused");

        tool.goDown(false);
        tool.succeed(KEY);
        bench.poll();

        assertThat(the().state()).isEqualTo(Deployment.State.SUCCEEDED);
    }

    @Test
    void toolThatRunsForEverIsStoppedAtTheDeadline() {
        bench.start(release, "staging", "web", "p1");
        bench.advance(Duration.ofMinutes(61));

        bench.poll();

        assertThat(tool.cancelled()).containsExactly(KEY);
        assertThat(the().state()).isEqualTo(Deployment.State.FAILED);
        assertThat(the().detail()).startsWith("No result within 60 min");
        assertThat(bench.steps().woken()).contains("p1/" + AWAIT);
    }

    @Test
    void toolThatIsSilentBeyondTheDeadlineLeavesItUnknownAndCountsAsChanged() {
        bench.start(release, "staging", "web", "p1");
        tool.goDown(true);
        bench.advance(Duration.ofMinutes(61));

        bench.poll();

        assertThat(the().state()).isEqualTo(Deployment.State.UNKNOWN);
        assertThat(the().detail()).contains("may still be running");
        assertThat(bench.told(release))
                .anyMatch(text -> text.startsWith("Whether web 1.2.0 was deployed to staging is not known: The tool"));
        assertThat(deployments.conclude(release, "staging", "web")).isInstanceOf(Outcome.Failed.class);
        assertThat(deployments.deployedServices(release, "staging")).containsExactly("web");
    }

    @Test
    void workOfAProcessThatHasGoneIsStoppedOnce() {
        bench.start(release, "staging", "web", "p1");
        bench.steps().end("p1");
        bench.advance(Duration.ofMinutes(1));

        bench.poll();
        bench.poll();

        assertThat(tool.cancelled()).containsExactly(KEY);
        assertThat(the().state()).isEqualTo(Deployment.State.ABANDONED);
    }

    @Test
    void processThatIsNotCommittedYetIsNotTakenForGone() {
        bench.steps().end("p1");
        bench.start(release, "staging", "web", "p1");

        bench.poll();

        assertThat(the().state()).isEqualTo(Deployment.State.RUNNING);
    }

    @Test
    void toolThatHasForgottenIsAskedAgain() {
        bench.start(release, "staging", "web", "p1");
        tool.forget(KEY);

        bench.poll();

        assertThat(tool.starts(KEY)).isEqualTo(2);
        assertThat(the().state()).isEqualTo(Deployment.State.RUNNING);
    }

    private Deployment the() {
        return deployments.of(release).get(0);
    }
}
