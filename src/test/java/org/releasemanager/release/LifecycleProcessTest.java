package org.releasemanager.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
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

/** All models and tables together: what one phase finds out, the next one knows. */
class LifecycleProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("release.bpmn")
            .together(
                    "planning/plan-release.bpmn",
                    "risk/assess-risk.bpmn",
                    "coordination/develop-release.bpmn",
                    "approval/prepare-release.bpmn",
                    "approval/approve-release.bpmn",
                    "gate/check-gates.bpmn",
                    "deployment/deploy-release.bpmn",
                    "rollback/roll-back-release.bpmn",
                    "calendar/await-window.bpmn",
                    "deployment/launch-release.bpmn",
                    "coordination/await-dependencies.bpmn",
                    "coordination/do-activities.bpmn",
                    "coordination/do-activity.bpmn",
                    "review/close-release.bpmn")
            .asking(
                    "planning/release-type.dmn",
                    "planning/rollout-approach.dmn",
                    "risk/risk-level.dmn",
                    "planning/who-must-approve-plan.dmn",
                    "approval/who-must-approve.dmn",
                    "rollback/roll-back-or-forward.dmn");

    private final List<Object> environments = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void nothingGoesWrong() {
        model.on("collectChanges", execution -> {
            execution.setVariable("changeBreaking", true);
            execution.setVariable("changeFeatures", false);
        });
        model.on("assessRisk", execution -> {
            execution.setVariable("riskScore", 12);
            execution.setVariable("criticalFactors", 0);
        });
        model.on("checkDependencies", execution -> execution.setVariable("dependencyVerdict", "SETTLED"));
        model.on("gatherRecoveryFacts", execution -> {
            execution.setVariable("previousVersionAvailable", true);
            execution.setVariable("schemaChangeIncompatible", false);
            execution.setVariable("dependentsOnNewVersion", false);
            execution.setVariable("hoursLive", 1);
        });
        model.on("requestPlanApproval", execution -> {
            execution.setVariable("approvalOutcome", "PENDING");
            execution.setVariable("planApproverRoles", List.of("product-owner"));
        });
        model.on("countPlanVotes", set("approvalOutcome", "APPROVED"));
        model.on("gatherApprovalFacts", execution -> {
            execution.setVariable("launchWindow", "UNPLANNED");
            execution.setVariable("unpaidDebt", 0);
        });
        model.on(
                "requestReleaseApproval",
                execution -> {
                    execution.setVariable("approvalOutcome", "PENDING");
                    execution.setVariable("approverRoles", roles(execution.getVariable("approvalRules")));
                },
                set("approvalOutcome", "APPROVED"));
        model.on("countReleaseVotes", set("approvalOutcome", "APPROVED"));
        model.on("evaluateGates", set("gatesPassed", true));
        model.on("selectEnvironments", execution -> {
            execution.setVariable("stagingDefined", true);
            execution.setVariable("stagingEnvironment", "staging");
            execution.setVariable("productionEnvironment", "production");
        });
        model.on("checkReadiness", execution -> {
            environments.add(execution.getVariable("environment"));
            execution.setVariable("deploymentServices", List.of("web"));
        });
        model.on("planRollback", execution -> {
            environments.add("back on " + execution.getVariable("environment"));
            execution.setVariable("rollbackServices", List.of("web"));
        });
        model.on("concludeUndo", set("undone", true));
        model.on("verifyRollback", set("rollbackVerified", true));
        model.on("scheduleLaunch", set("launchDue", true));
        model.on("concludeObservation", set("productionHealth", "HEALTHY"));
        model.on("startDeployment", set("deploymentStarted", true));
        model.on("listActivities", set("activities", List.of()));
    }

    @Test
    void releaseGoesFromTheRequestToTheLessonsLearned() {
        var release = preparedUntilLaunch();
        deploy();
        model.signal("receiveTask_awaitObservation");
        model.complete("userTask_confirmProduction", Map.of("choice", "CONFIRM"));
        close();

        assertThat(release).isEnded().hasPassed("endEvent_releaseCompleted");
        assertThat(environments).containsExactly("staging", "back on staging", "staging", "production");
        assertThat(model.variable(release, "riskLevel")).isEqualTo("MEDIUM");
        assertThat(asked).containsExactly("product-owner", "operator");
    }

    @Test
    void failedProductionDeploymentIsRolledBackAndReviewed() {
        model.on("concludeDeployment", pass(), pass(), fail("deployment-failed"));

        var release = preparedUntilLaunch();
        deploy();
        model.signal("receiveTask_awaitUndo");
        close();

        assertThat(release).isEnded().hasPassed("endEvent_releaseRolledBack");
        assertThat(environments).endsWith("production", "back on production");
        assertThat(model.steps()).contains("freeProduction").doesNotContain("announceRelease");
    }

    @Test
    void failedVerificationOnStagingComesToAPerson() {
        model.on("verifyDeployment", fail("verification-failed"));
        var release = developed();

        deploy();

        assertThat(release).isWaitingAt("callActivity_prepareRelease");
        assertThat(model.task("userTask_resolveStagingFailure")).isNotNull();
    }

    @Test
    void cancellationLeavesNothingRunning() {
        var release = developed();
        assertThat(runtimeService().createProcessInstanceQuery().list()).hasSize(3);

        runtimeService()
                .createMessageCorrelation("cancel-release")
                .processInstanceId(release.getId())
                .correlate();
        model.run();

        assertThat(release).isEnded().hasPassed("endEvent_releaseCancelled");
        assertThat(runtimeService().createProcessInstanceQuery().list()).isEmpty();
    }

    private List<String> roles(Object rules) {
        ((List<?>) rules).forEach(rule -> asked.add((String) ((Map<?, ?>) rule).get("approverRole")));
        return asked;
    }

    private static ProcessInstance developed() {
        var release = model.start(Map.of("product", "shop", "version", "1.2.0", "round", 1, "releaseType", "MINOR"));
        model.complete("userTask_defineScope", Map.of("objectives", "sell more"));
        model.complete("userTask_approvePlan", Map.of("decision", "APPROVE"));
        for (var work : List.of("completeDevelopment", "testIntegration", "assureQuality", "updateDocumentation")) {
            model.complete("userTask_" + work, Map.of("result", "PASSED"));
        }
        return release;
    }

    private static ProcessInstance preparedUntilLaunch() {
        var release = developed();
        deploy();
        model.complete("userTask_acceptRelease", Map.of("decision", "APPROVE"));
        model.signal("receiveTask_awaitUndo");
        deploy();
        model.complete("userTask_approveRelease", Map.of("decision", "APPROVE"));
        model.complete("userTask_approveRelease", Map.of("decision", "APPROVE"));
        return release;
    }

    private static void deploy() {
        model.signal("receiveTask_awaitEnvironment");
        model.signal("receiveTask_awaitDeployment");
    }

    private static void close() {
        model.complete("userTask_collectFeedback", Map.of("feedback", "good"));
        model.complete("userTask_reviewRelease", Map.of("wentWell", "all", "wentWrong", "nothing"));
    }
}
