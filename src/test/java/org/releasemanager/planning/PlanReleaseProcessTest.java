package org.releasemanager.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.releasemanager.engine.ModelUnderTest.fail;
import static org.releasemanager.engine.ModelUnderTest.pass;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class PlanReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("planning/plan-release.bpmn")
            .calling("assess-risk")
            .deciding("release-type", Map.of("releaseType", "\"MINOR\""))
            .deciding("who-must-approve-plan", Map.of("approverRole", "\"security\""));

    @BeforeEach
    void twoRolesApprove() {
        model.on("requestPlanApproval", execution -> {
            execution.setVariable("approvalOutcome", "PENDING");
            execution.setVariable("planApproverRoles", List.of("product-owner", "security"));
        });
        model.on("countPlanVotes", execution -> {
            if (execution.getVariable("approvalOutcome").equals("PENDING")) {
                execution.setVariable("approvalOutcome", "APPROVED");
            }
        });
        model.on("assess-risk", set("riskLevel", "HIGH"));
    }

    @Test
    void planApprovedByEveryRoleIsAccepted() {
        var planning = model.start(Map.of());
        model.complete("userTask_defineScope", Map.of("objectives", "faster checkout"));

        assertThat(planning).isWaitingAt("userTask_approvePlan");
        voteAs("product-owner", Map.of("decision", "APPROVE"));
        assertThat(planning).isWaitingAt("userTask_approvePlan");
        voteAs("security", Map.of("decision", "APPROVE"));

        assertThat(planning).isEnded().hasPassed("endEvent_planAccepted");
        assertThat(model.variable(planning, "outcome")).isEqualTo("PROCEED");
        assertThat(model.variable(planning, "riskLevel")).isEqualTo("HIGH");
        assertThat(model.steps())
                .containsExactly(
                        "collectChanges",
                        "assess-risk",
                        "draftPlan",
                        "requestPlanApproval",
                        "countPlanVotes",
                        "announcePlan");
    }

    @Test
    void typeThatWasAskedForStaysBesideTheOneOfTheTable() {
        var planning = model.start(Map.of("releaseType", "HOTFIX"));

        model.complete("userTask_defineScope", Map.of("objectives", "end the outage"));

        assertThat(model.variable(planning, "releaseType")).isEqualTo("HOTFIX");
        assertThat(model.variable(planning, "derivedType")).isEqualTo("MINOR");
        assertThat(model.variable(planning, "objectives")).isEqualTo("no such variable");
    }

    @Test
    void firstNoEndsTheVoteAndReworkPlansAgain() {
        var planning = model.start(Map.of());
        model.complete("userTask_defineScope", Map.of());

        voteAs("security", Map.of("decision", "REJECT", "comment", "no scan", "approvalOutcome", "REJECTED"));
        assertThat(planning).isWaitingAt("userTask_reworkPlan").isNotWaitingAt("userTask_approvePlan");
        model.complete("userTask_reworkPlan", Map.of("choice", "REWORK", "reason", "scan added"));

        assertThat(planning).isWaitingAt("userTask_defineScope");
        assertThat(model.steps()).containsSubsequence("countPlanVotes", "startNextRound", "collectChanges");
    }

    @Test
    void planIsDraftedAgainWhenItsFactsChangeWhileItIsApproved() {
        var planning = model.start(Map.of());
        model.complete("userTask_defineScope", Map.of());

        model.message("approval-facts-changed");

        assertThat(planning).isWaitingAt("userTask_approvePlan");
        assertThat(model.steps())
                .containsSubsequence("draftPlan", "requestPlanApproval", "draftPlan", "requestPlanApproval");
    }

    @Test
    void planIsDraftedAgainWhenAVoteIsVoidAfterAllHaveVoted() {
        model.on("countPlanVotes", set("approvalOutcome", "PENDING"));
        var planning = model.start(Map.of());
        model.complete("userTask_defineScope", Map.of());

        voteAs("product-owner", Map.of("decision", "APPROVE"));
        voteAs("security", Map.of("decision", "APPROVE"));

        assertThat(planning).isWaitingAt("userTask_approvePlan");
        assertThat(model.steps()).containsSubsequence("countPlanVotes", "draftPlan", "requestPlanApproval");
    }

    @Test
    void rejectedPlanCanBeAbandoned() {
        var planning = model.start(Map.of());
        model.complete("userTask_defineScope", Map.of());
        voteAs("security", Map.of("approvalOutcome", "REJECTED"));

        model.complete("userTask_reworkPlan", Map.of("choice", "ABANDON"));

        assertThat(planning).isEnded().hasPassed("endEvent_planAbandoned");
        assertThat(model.variable(planning, "outcome")).isEqualTo("REJECTED");
    }

    @Test
    void parallelVotesDoNotOverwriteEachOther() {
        var planning = model.start(Map.of());
        model.complete("userTask_defineScope", Map.of());
        var first = roleTask("product-owner");
        var second = roleTask("security");

        taskService().setVariables(first, Map.of("decision", "APPROVE", "comment", "ship it"));
        taskService().setVariables(second, Map.of("decision", "REJECT", "comment", "no scan"));

        assertThat(taskService().getVariable(first, "decision")).isEqualTo("APPROVE");
        assertThat(taskService().getVariable(first, "comment")).isEqualTo("ship it");
        assertThat(taskService().getVariable(second, "decision")).isEqualTo("REJECT");
        assertThat(model.variable(planning, "decision")).isEqualTo("no such variable");
    }

    @Test
    void changesThatCannotBeCollectedAreCorrectedAndCollectedAgain() {
        model.on("collectChanges", fail("changes-refused"), pass());

        var planning = model.start(Map.of());
        assertThat(planning).isWaitingAt("userTask_correctScope");
        model.complete("userTask_correctScope", Map.of("choice", "RETRY"));

        assertThat(planning).isWaitingAt("userTask_defineScope");
    }

    @Test
    void choiceOfAnEarlierTaskDecidesNothing() {
        model.on("collectChanges", fail("changes-refused"));
        var planning = model.start(Map.of());
        model.complete("userTask_correctScope", Map.of("choice", "RETRY"));

        model.complete("userTask_correctScope", Map.of());

        assertStopped(planning);
    }

    @Test
    void planningStopsWhenTheScopeCannotBeCorrected() {
        model.on("collectChanges", fail("changes-refused"));
        var planning = model.start(Map.of());

        model.complete("userTask_correctScope", Map.of("choice", "ABORT"));

        assertStopped(planning);
    }

    private static void assertStopped(ProcessInstance planning) {
        assertThat(planning).isEnded().hasPassed("endEvent_planningStopped");
        assertThat(model.variable(planning, "outcome")).isEqualTo("REJECTED");
    }

    private static void voteAs(String role, Map<String, Object> vote) {
        taskService().complete(roleTask(role), vote);
        model.run();
    }

    private static String roleTask(String role) {
        return taskQuery().taskCandidateGroup(role).singleResult().getId();
    }
}
