package org.releasemanager.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class ApproveReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("approval/approve-release.bpmn")
            .deciding("who-must-approve", Map.of("approverRole", "\"security\""));

    @BeforeEach
    void threeAreAskedAndCountingChangesNothing() {
        asked("PENDING", "product-owner", "operator", "security");
        model.on("countReleaseVotes", execution -> {});
    }

    @Test
    void quorumEndsTheVoteAndWithdrawsTheTasksOfTheOthers() {
        var approval = model.start(Map.of());

        voteAs("security", "PENDING");
        assertThat(approval).isWaitingAt("userTask_approveRelease");
        voteAs("operator", "APPROVED");

        assertThat(approval).isEnded().hasPassed("endEvent_releaseApproved");
    }

    @Test
    void firstNoEndsTheVote() {
        var approval = model.start(Map.of());

        voteAs("operator", "REJECTED");

        assertThat(approval).isEnded().hasPassed("endEvent_releaseRejected");
    }

    @Test
    void roleOfWhichTwoAreNeededIsAskedTwice() {
        asked("PENDING", "security", "security");

        model.start(Map.of());

        assertThat(taskQuery().taskCandidateGroup("security").count()).isEqualTo(2);
    }

    @Test
    void nobodyIsAskedWhenWhatWasApprovedIsStillTheSame() {
        asked("APPROVED");

        var approval = model.start(Map.of());

        assertThat(approval).isEnded().hasPassed("endEvent_approvalsHold").hasNotPassed("userTask_approveRelease");
    }

    @Test
    void changedFactsWithdrawTheTasksAndAskThoseWhoAreMissing() {
        var approval = model.start(Map.of());
        voteAs("security", "PENDING");
        asked("PENDING", "product-owner", "operator");

        model.message("approval-facts-changed");

        assertThat(approval).isWaitingAt("userTask_approveRelease");
        assertThat(taskQuery().count()).isEqualTo(2);
        assertThat(taskQuery().taskCandidateGroup("security").count()).isZero();
    }

    @Test
    void voteThatIsVoidWhenAllHaveVotedIsAskedForAgain() {
        asked("PENDING", "product-owner");
        var approval = model.start(Map.of());

        voteAs("product-owner", "PENDING");

        assertThat(approval).isWaitingAt("userTask_approveRelease");
        assertThat(model.steps())
                .containsSubsequence("countReleaseVotes", "gatherApprovalFacts", "requestReleaseApproval");
    }

    @Test
    void brokenGlassLetsTheReleaseGoOnWithADebt() {
        var approval = model.start(Map.of());

        model.message("glass-broken");

        assertThat(approval).isEnded().hasPassed("serviceTask_recordApprovalDebt", "endEvent_approvalOwed");
    }

    private static void asked(String outcome, String... roles) {
        model.on("requestReleaseApproval", execution -> {
            execution.setVariable("approverRoles", List.of(roles));
            execution.setVariable("approvalOutcome", outcome);
        });
    }

    private static void voteAs(String role, String outcome) {
        var task = taskQuery().taskCandidateGroup(role).list().get(0);
        taskService().complete(task.getId(), Map.of("decision", "APPROVE", "approvalOutcome", outcome));
        model.run();
    }
}
