package org.releasemanager.approval.bpmn;

import java.util.List;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Decision;
import org.releasemanager.engine.Variable;

/** What the approval steps of the models read and write. */
final class ApprovalVariables {
    /** Who must approve the release, by the decision table {@code who-must-approve}. */
    static final Variable<List<String>> APPROVER_ROLES = Variable.listOf("approverRoles");

    static final Variable<List<String>> PLAN_APPROVER_ROLES = Variable.listOf("planApproverRoles");
    static final Variable<Approvals.Outcome> APPROVAL_OUTCOME = Variable.of("approvalOutcome", Approvals.Outcome.class);
    static final Variable<String> ROLE = Variable.of("role", String.class);
    static final Variable<Decision> DECISION = Variable.of("decision", Decision.class);
    static final Variable<String> COMMENT = Variable.of("comment", String.class);
    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);

    private ApprovalVariables() {}
}
