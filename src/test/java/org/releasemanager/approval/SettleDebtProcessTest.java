package org.releasemanager.approval;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class SettleDebtProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("approval/settle-debt.bpmn");

    @Test
    void owedApprovalIsADatedTaskOfItsRole() {
        var settlement = model.start(Map.of("role", "security", "debtDueAt", "2026-12-03T10:00:00Z"));

        assertThat(settlement).isWaitingAt("userTask_approveAfterwards");
        assertThat(task()).hasCandidateGroup("security").hasDueDate(Date.from(Instant.parse("2026-12-03T10:00:00Z")));
        model.complete("userTask_approveAfterwards", Map.of("decision", "APPROVE"));

        assertThat(settlement).isEnded().hasPassed("endEvent_debtPaid");
    }
}
