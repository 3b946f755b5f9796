package org.releasemanager.approval.bpmn;

import java.util.List;
import java.util.Map;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Decision;
import org.releasemanager.approval.LaunchWindow;
import org.releasemanager.engine.Variable;

/** What the approval steps of the models read and write. */
final class ApprovalVariables {
    /** The rules of the decision table {@code who-must-approve} that match, with their outputs. */
    static final Variable<List<Map<String, Object>>> APPROVAL_RULES = Variable.rowsOf("approvalRules");

    static final Variable<List<Map<String, Object>>> PLAN_APPROVAL_RULES = Variable.rowsOf("planApprovalRules");
    static final Variable<LaunchWindow> LAUNCH_WINDOW = Variable.of("launchWindow", LaunchWindow.class);
    static final Variable<Integer> UNPAID_DEBT = Variable.of("unpaidDebt", Integer.class);

    /** Who is asked now. */
    static final Variable<List<String>> APPROVER_ROLES = Variable.listOf("approverRoles");

    static final Variable<List<String>> PLAN_APPROVER_ROLES = Variable.listOf("planApproverRoles");
    static final Variable<Approvals.Outcome> APPROVAL_OUTCOME = Variable.of("approvalOutcome", Approvals.Outcome.class);
    static final Variable<String> DEBT = Variable.of("debt", String.class);

    /** ISO 8601, as the engine reads due dates. */
    static final Variable<String> DEBT_DUE_AT = Variable.of("debtDueAt", String.class);

    static final Variable<String> ROLE = Variable.of("role", String.class);
    static final Variable<Decision> DECISION = Variable.of("decision", Decision.class);
    static final Variable<String> COMMENT = Variable.of("comment", String.class);
    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);

    private ApprovalVariables() {}
}
