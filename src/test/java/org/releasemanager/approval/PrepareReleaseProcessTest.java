package org.releasemanager.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.fail;
import static org.releasemanager.engine.ModelUnderTest.pass;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class PrepareReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("approval/prepare-release.bpmn")
            .calling(
                    "assess-risk",
                    "check-gates",
                    "deploy-release",
                    "do-activities",
                    "roll-back-release",
                    "approve-release");

    private final List<Object> deployedTo = new ArrayList<>();

    @BeforeEach
    void greenGatesAStagingAndApproval() {
        model.on("approve-release", set("approvalOutcome", "APPROVED"));
        model.on("check-gates", set("gatesPassed", true));
        model.on("selectEnvironments", execution -> {
            execution.setVariable("stagingDefined", true);
            execution.setVariable("stagingEnvironment", "staging");
            execution.setVariable("productionEnvironment", "production");
        });
        model.on("deploy-release", execution -> deployedTo.add(execution.getVariable("environment")));
    }

    @Test
    void acceptedDrilledAndApprovedReleaseIsCleared() {
        var preparation = model.start(Map.of());
        assertThat(preparation).isWaitingAt("userTask_acceptRelease");
        model.complete("userTask_acceptRelease", Map.of("decision", "APPROVE"));

        assertThat(preparation).isEnded().hasPassed("endEvent_releaseCleared");
        assertThat(model.variable(preparation, "outcome")).isEqualTo("PROCEED");
        assertThat(deployedTo).containsExactly("staging", "staging");
        assertThat(model.steps())
                .containsExactly(
                        "freezeScope",
                        "assess-risk",
                        "check-gates",
                        "selectEnvironments",
                        "deploy-release",
                        "do-activities",
                        "roll-back-release",
                        "deploy-release",
                        "freeStaging",
                        "prepareDocuments",
                        "approve-release",
                        "announceApproval");
    }

    @Test
    void productWithoutStagingGoesStraightToTheApproval() {
        model.on("selectEnvironments", set("stagingDefined", false));

        var preparation = model.start(Map.of());

        assertThat(preparation).isEnded().hasPassed("endEvent_releaseCleared").hasNotPassed("userTask_acceptRelease");
        assertThat(deployedTo).isEmpty();
        assertThat(model.steps()).contains("do-activities");
    }

    @Test
    void closedGatesStopThePreparation() {
        model.on("check-gates", set("gatesPassed", false));

        var preparation = model.start(Map.of());

        assertThat(preparation).isEnded().hasPassed("endEvent_preparationStopped");
        assertThat(model.variable(preparation, "outcome")).isEqualTo("FAILED");
    }

    @Test
    void releaseThatIsNotAcceptedFreesStagingAndIsFrozenAgain() {
        var preparation = model.start(Map.of());

        model.complete("userTask_acceptRelease", Map.of("decision", "REJECT", "comment", "wrong colours"));
        assertThat(preparation).isWaitingAt("userTask_reworkRelease");
        assertThat(model.steps()).endsWith("freeStaging");
        model.complete("userTask_reworkRelease", Map.of("choice", "REWORK", "reason", "colours corrected"));

        assertThat(preparation).isWaitingAt("userTask_acceptRelease");
        assertThat(model.steps()).containsSubsequence("freeStaging", "startNextRound", "freezeScope");
    }

    @Test
    void rejectedReleaseGoesBackToDevelopment() {
        var preparation = rejectedByAnApprover();

        model.complete("userTask_reworkRelease", Map.of("choice", "DEVELOP"));

        assertThat(preparation).isEnded().hasPassed("endEvent_developmentReopened");
        assertThat(model.variable(preparation, "outcome")).isEqualTo("REWORK");
        assertThat(model.steps()).doesNotContain("startNextRound");
    }

    @Test
    void rejectedReleaseCanBeAbandoned() {
        var preparation = rejectedByAnApprover();

        model.complete("userTask_reworkRelease", Map.of("choice", "ABANDON"));

        assertThat(preparation).isEnded().hasPassed("endEvent_releaseAbandoned");
        assertThat(model.variable(preparation, "outcome")).isEqualTo("REJECTED");
    }

    @Test
    void failedStagingIsDeployedAgain() {
        model.on("deploy-release", fail("verification-failed"), pass());

        var preparation = model.start(Map.of());
        assertThat(preparation).isWaitingAt("userTask_resolveStagingFailure");
        assertThat(model.variable(preparation, "failureCode")).isEqualTo("verification-failed");
        model.complete("userTask_resolveStagingFailure", Map.of("choice", "RETRY"));

        assertThat(preparation).isWaitingAt("userTask_acceptRelease");
    }

    @Test
    void failedDrillFreesStagingAndNeedsRework() {
        model.on("deploy-release", pass(), fail("deployment-failed"));
        var preparation = model.start(Map.of());
        model.complete("userTask_acceptRelease", Map.of("decision", "APPROVE"));

        assertThat(preparation).isWaitingAt("userTask_resolveStagingFailure");
        model.complete("userTask_resolveStagingFailure", Map.of("choice", "REWORK", "reason", "no way back"));

        assertThat(preparation).isWaitingAt("userTask_reworkRelease");
        assertThat(model.steps()).endsWith("freeStaging");
    }

    @Test
    void failedStagingThatIsGivenUpFreesStagingAndFails() {
        model.on("deploy-release", fail("deployment-failed"));
        var preparation = model.start(Map.of());

        model.complete("userTask_resolveStagingFailure", Map.of("choice", "ABORT"));

        assertThat(preparation).isEnded().hasPassed("endEvent_preparationStopped");
        assertThat(model.steps()).endsWith("freeStaging");
        assertThat(model.variable(preparation, "outcome")).isEqualTo("FAILED");
    }

    private static ProcessInstance rejectedByAnApprover() {
        var preparation = model.start(Map.of());
        model.on("approve-release", set("approvalOutcome", "REJECTED"));
        model.complete("userTask_acceptRelease", Map.of("decision", "APPROVE"));
        assertThat(preparation).isWaitingAtExactly("userTask_reworkRelease");
        return preparation;
    }
}
