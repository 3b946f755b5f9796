package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.fail;
import static org.releasemanager.engine.ModelUnderTest.pass;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class LaunchReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("deployment/launch-release.bpmn")
            .calling(
                    "await-dependencies",
                    "do-activities",
                    "approve-release",
                    "await-window",
                    "check-gates",
                    "deploy-release",
                    "roll-back-release")
            .deciding(
                    "roll-back-or-forward", Map.of("recovery", "recommended", "reason", "\"rule 4: schema changed\""));

    @BeforeEach
    void nothingStandsInTheWay() {
        model.on("await-dependencies", set("outcome", "PROCEED"));
        model.on("approve-release", set("approvalOutcome", "APPROVED"));
        model.on("await-window", pass());
        model.on("scheduleLaunch", set("launchDue", true));
        model.on("check-gates", set("gatesPassed", true));
        model.on("concludeObservation", set("productionHealth", "HEALTHY"));
        model.on("gatherRecoveryFacts", set("recommended", "ROLL_BACK"));
    }

    @Test
    void healthyReleaseIsTaggedPublishedAndAnnounced() {
        var launch = launchAndObserve();

        assertThat(launch).isWaitingAt("userTask_confirmProduction");
        model.complete("userTask_confirmProduction", Map.of("choice", "CONFIRM"));

        assertThat(launch).isEnded().hasPassed("endEvent_releaseLaunched");
        assertThat(model.variable(launch, "outcome")).isEqualTo("RELEASED");
        assertThat(model.steps())
                .containsExactly(
                        "await-dependencies",
                        "do-activities",
                        "await-window",
                        "check-gates",
                        "approve-release",
                        "scheduleLaunch",
                        "deploy-release",
                        "startObservation",
                        "concludeObservation",
                        "tagRelease",
                        "publishDocuments",
                        "announceRelease",
                        "freeProduction");
    }

    @Test
    void freezeThatBeginsWhileTheGatesAreCheckedHoldsTheLaunchAndTheGatesAreCheckedAgain() {
        model.on("scheduleLaunch", set("launchDue", false), set("launchDue", true));

        var launch = launch();

        assertThat(launch).isWaitingAt("receiveTask_awaitObservation");
        assertThat(model.steps())
                .startsWith(
                        "await-dependencies",
                        "do-activities",
                        "await-window",
                        "check-gates",
                        "approve-release",
                        "scheduleLaunch",
                        "await-window",
                        "check-gates",
                        "approve-release",
                        "scheduleLaunch",
                        "deploy-release");
    }

    @Test
    void gateThatTurnedRedStopsTheLaunchBeforeProductionIsTouched() {
        model.on("check-gates", set("gatesPassed", false));

        var launch = launch();

        assertThat(launch).isEnded().hasPassed("endEvent_launchStopped");
        assertThat(model.variable(launch, "outcome")).isEqualTo("FAILED");
        assertThat(model.steps()).doesNotContain("deploy-release");
    }

    @Test
    void releaseThatGivesUpWaitingForOthersIsNotLaunched() {
        model.on("await-dependencies", set("outcome", "ABORTED"));

        var launch = launch();

        assertThat(launch).isEnded().hasPassed("endEvent_launchStopped_withoutDependencies");
        assertThat(model.variable(launch, "outcome")).isEqualTo("FAILED");
        assertThat(model.steps()).containsExactly("await-dependencies");
    }

    @Test
    void approverWhoIsAskedAnewAndSaysNoReopensTheDevelopment() {
        model.on("approve-release", set("approvalOutcome", "REJECTED"));

        var launch = launch();

        assertThat(launch).isEnded().hasPassed("endEvent_developmentReopened_beforeLaunch");
        assertThat(model.variable(launch, "outcome")).isEqualTo("REWORK");
        assertThat(model.steps()).doesNotContain("scheduleLaunch", "deploy-release");
    }

    @Test
    void refusedTagIsSetByHandAndHoldsNothingUp() {
        model.on("tagRelease", fail("tag-refused"));
        var launch = launchAndObserve();
        model.complete("userTask_confirmProduction", Map.of("choice", "CONFIRM"));

        assertThat(launch).isWaitingAt("userTask_tagByHand");
        model.complete("userTask_tagByHand", Map.of("reason", "tagged by hand"));

        assertThat(launch).isEnded().hasPassed("endEvent_releaseLaunched");
    }

    @Test
    void productionThatNobodyKnowsAnythingAboutIsForAPersonToJudge() {
        model.on("concludeObservation", set("productionHealth", "INCONCLUSIVE"));

        var launch = launchAndObserve();
        assertThat(launch).isWaitingAt("userTask_confirmProduction");
        model.complete("userTask_confirmProduction", Map.of("choice", "ROLL_FORWARD", "reason", "no orders come in"));

        assertThat(launch).isEnded().hasPassed("endEvent_developmentReopened");
    }

    @Test
    void unhealthyProductionIsRolledBackWhenTheTableSaysSo() {
        model.on("concludeObservation", set("productionHealth", "UNHEALTHY"));

        var launch = launchAndObserve();

        assertThat(launch).isEnded().hasPassed("endEvent_releaseRolledBack");
        assertThat(model.variable(launch, "outcome")).isEqualTo("ROLLED_BACK");
        assertThat(model.variable(launch, "recovery")).isEqualTo("ROLL_BACK");
        assertThat(model.variable(launch, "recoveryReason")).isEqualTo("rule 4: schema changed");
        assertThat(model.variable(launch, "recoveryDecision")).isEqualTo("no such variable");
        assertThat(model.steps())
                .endsWith("gatherRecoveryFacts", "roll-back-release", "announceRollback", "freeProduction");
    }

    @Test
    void failedDeploymentAsksPeopleWhenTheTableDoesNotRollBack() {
        model.on("deploy-release", fail("deployment-failed"));
        model.on("gatherRecoveryFacts", set("recommended", "ROLL_FORWARD"));
        var launch = launch();

        assertThat(launch).isWaitingAt("userTask_chooseRecovery");
        assertThat(model.variable(launch, "failureCode")).isEqualTo("deployment-failed");
        model.complete("userTask_chooseRecovery", Map.of("choice", "ROLL_BACK", "reason", "customers call"));

        assertThat(launch).isEnded().hasPassed("endEvent_releaseRolledBack");
    }

    @Test
    void failedDeploymentCanBeRepeated() {
        model.on("deploy-release", fail("deployment-failed"), pass());
        model.on("gatherRecoveryFacts", set("recommended", "ROLL_FORWARD"));
        var launch = launch();

        model.complete("userTask_chooseRecovery", Map.of("choice", "RETRY"));

        assertThat(launch).isWaitingAt("receiveTask_awaitObservation");
    }

    @Test
    void failedDeploymentCanBeFixedForward() {
        model.on("deploy-release", fail("verification-failed"));
        model.on("gatherRecoveryFacts", set("recommended", "ROLL_FORWARD"));
        var launch = launch();

        model.complete("userTask_chooseRecovery", Map.of("choice", "ROLL_FORWARD"));

        assertThat(launch).isEnded().hasPassed("endEvent_developmentReopened");
        assertThat(model.variable(launch, "outcome")).isEqualTo("REWORK");
        assertThat(model.steps()).endsWith("freeProduction");
    }

    @Test
    void personMayRollBackAReleaseThatLooksHealthy() {
        var launch = launchAndObserve();

        model.complete("userTask_confirmProduction", Map.of("choice", "ROLL_BACK", "reason", "prices are wrong"));

        assertThat(launch)
                .isEnded()
                .hasPassed("endEvent_releaseRolledBack")
                .hasNotPassed("serviceTask_announceRelease");
    }

    private static ProcessInstance launch() {
        return model.start(Map.of("productionEnvironment", "production"));
    }

    private static ProcessInstance launchAndObserve() {
        var launch = launch();
        model.signal("receiveTask_awaitObservation", launch);
        return launch;
    }
}
