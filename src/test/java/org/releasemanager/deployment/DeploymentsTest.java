package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.DeploymentTool.Guide;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Releases;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DeploymentsTest {
    private static final String KEY = "shop-1.2.0:staging:web:1-1";

    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shopWith()
            .services(ProductFixtures.service("api"), ProductFixtures.service("web"))
            .build());
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
    void lostAnswerIsAdoptedWhenTheStepIsTriedAgain() {
        tool.loseAnswers(true);
        assertThatThrownBy(() -> bench.start(release, "staging", "web", "p1")).hasMessage("Connection reset");

        tool.loseAnswers(false);
        bench.start(release, "staging", "web", "p1");

        assertThat(tool.starts(KEY)).isEqualTo(1);
        assertThat(deployments.of(release)).hasSize(1);
    }

    @Test
    void crashBeforeTheEngineCommitsBeginsNoSecondDeployment() {
        crashAfter(() -> deployments.start(release, "staging", "web", "p1", "receiveTask_awaitDeployment"));
        bench.poll();
        tool.succeed(KEY);
        bench.poll();

        bench.start(release, "staging", "web", "p1");
        bench.poll();

        assertThat(tool.starts(KEY)).isEqualTo(1);
        assertThat(deployments.conclude(release, "staging", "web")).isEqualTo(new Outcome.Done("Done"));
    }

    @Test
    void intentIsCommittedThoughTheToolRefusesToAnswer() {
        tool.serve("staging", "web", "1.1.0");
        tool.loseAnswers(true);

        crashAfter(() -> assertThatThrownBy(() -> bench.start(release, "staging", "web", "p1")));

        assertThat(deployments.of(release))
                .singleElement()
                .returns(Deployment.State.STARTING, Deployment::state)
                .returns("1.1.0", Deployment::previousVersion);
    }

    @Test
    void stepReachedAnewIsANewAttempt() {
        bench.start(release, "staging", "web", "p1");
        tool.fail(KEY, "No space left");
        bench.poll();

        bench.start(release, "staging", "web", "p2");

        assertThat(tool.starts("shop-1.2.0:staging:web:1-2")).isEqualTo(1);
        assertThat(deployments.of(release)).extracting(Deployment::attempt).containsExactly(1, 2);
    }

    @Test
    void newAttemptStopsTheOneThatNobodyWaitsFor() {
        bench.start(release, "staging", "web", "p1");

        bench.start(release, "staging", "web", "p2");

        assertThat(tool.cancelled()).containsExactly(KEY);
        assertThat(deployments.of(release))
                .extracting(Deployment::state)
                .containsExactly(Deployment.State.ABANDONED, Deployment.State.RUNNING);
    }

    @Test
    void nextRoundCountsItsAttemptsFromOne() {
        bench.deploy(release, "staging", "web", "p1", 1);
        bench.get(Releases.class).startNextRound(release);

        bench.start(release, "staging", "web", "p2");

        assertThat(tool.starts("shop-1.2.0:staging:web:2-1")).isEqualTo(1);
    }

    @Test
    void nothingIsDeployedIntoAnEnvironmentThatAnotherReleaseHolds() {
        String other = bench.release("shop", "1.3.0");

        assertThatThrownBy(() -> bench.start(other, "staging", "web", "p1"))
                .hasMessageContaining("does not hold staging");

        assertThat(tool.orders()).isEmpty();
    }

    @Test
    void undoLeadsBackToWhatWasThereBeforeTheReleaseCame() {
        tool.serve("staging", "web", "1.1.0");
        bench.start(release, "staging", "web", "p1");
        tool.failHalfway(KEY, "Port in use");
        bench.poll();
        bench.deploy(release, "staging", "web", "p2", 2);

        assertThat(deployments.toTakeBack(release, "staging")).containsExactly("web", "web");
        bench.startUndo(release, "staging", "web", "p3");
        tool.succeedUndo("shop-1.2.0:staging:web:1-2");
        bench.poll();
        assertThat(deployments.toTakeBack(release, "staging")).containsExactly("web");
        bench.startUndo(release, "staging", "web", "p3");
        tool.succeedUndo(KEY);
        bench.poll();

        assertThat(deployments.concludeUndo(release, "staging", "web")).isInstanceOf(Outcome.Done.class);
        assertThat(deployments.serving(release, "staging")).containsExactly(Map.entry("web", "1.1.0"));
        assertThat(deployments.deployedServices(release, "staging")).isEmpty();
        assertThat(bench.told(release)).contains("web in staging is back at 1.1.0");
    }

    @Test
    void failedUndoIsTriedAgainUnderTheSameKey() {
        bench.deploy(release, "staging", "web", "p1", 1);
        bench.startUndo(release, "staging", "web", "p2");
        tool.fail(KEY + ":undo", "Disk full");
        bench.poll();

        bench.startUndo(release, "staging", "web", "p2");
        tool.succeedUndo(KEY);
        bench.poll();

        assertThat(tool.starts(KEY + ":undo")).isEqualTo(2);
        assertThat(deployments.concludeUndo(release, "staging", "web")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void undoneServiceCanBeDeployedAndUndoneAgain() {
        bench.deploy(release, "staging", "web", "p1", 1);
        bench.startUndo(release, "staging", "web", "p2");
        tool.succeedUndo(KEY);
        bench.poll();

        bench.deploy(release, "staging", "web", "p3", 2);
        bench.startUndo(release, "staging", "web", "p4");

        assertThat(tool.starts("shop-1.2.0:staging:web:1-2:undo")).isEqualTo(1);
    }

    @Test
    void whatAPersonTookBackIsNoLongerLive() {
        bench.deploy(release, "staging", "web", "p1", 1);
        bench.startUndo(release, "staging", "web", "p2");
        tool.fail(KEY + ":undo", "Disk full");
        bench.poll();

        deployments.undoneByHand(release, "staging", "web", "operator", "restored the folder");

        assertThat(deployments.live("shop", "staging")).isEmpty();
        assertThat(deployments.deployedServices(release, "staging")).isEmpty();
    }

    @Test
    void deploymentThatFailedBeforeItChangedAnythingLeavesNothingToTakeBack() {
        tool.serve("staging", "web", "1.1.0");
        bench.start(release, "staging", "web", "p1");
        tool.fail(KEY, "Build failed");
        bench.poll();

        assertThat(deployments.deployedServices(release, "staging")).isEmpty();
    }

    @Test
    void ledgerKnowsWhatIsLiveAndSaysWhatIsLeft() {
        bench.deploy(release, "staging", "api", "p1", 1);
        bench.deploy(release, "staging", "web", "p1", 1);

        assertThat(deployments.live("shop", "staging"))
                .containsExactly(Map.entry("api", "1.2.0"), Map.entry("web", "1.2.0"));
        assertThat(deployments.deployedServices(release, "staging")).containsExactly("api", "web");
        assertThat(deployments.leftDeployed(release)).containsExactly("staging runs 1.2.0 (api, web)");
    }

    @Test
    void guidesComeFromTheToolForEachEnvironmentAndService() {
        Map<String, Map<Guide, String>> guides = deployments.instructions(release);

        String perService = "**api**\n\ndeploy api to %1$s\n\n**web**\n\ndeploy web to %1$s";
        assertThat(guides)
                .containsEntry("staging", Map.of(Guide.DEPLOY, perService.formatted("staging")))
                .containsEntry("production", Map.of(Guide.DEPLOY, perService.formatted("production")));
    }

    @Test
    void settingsOfTheHouseAreNotShownToTheTool() {
        bench.start(release, "staging", "web", "p1");

        assertThat(tool.orders().get(0).settings()).containsOnlyKeys("directory", "start", "health");
        assertThat(tool.orders().get(0).fencingToken()).isEqualTo(1);
    }

    /** The node dies after the step has done its work and before the engine commits. */
    private void crashAfter(Runnable step) {
        new TransactionTemplate(bench.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            step.run();
            status.setRollbackOnly();
        });
    }
}
