package org.releasemanager.approval.bpmn;

import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestPlanApprovalDelegate extends ReleaseDelegate {
    private final Approvals approvals;

    RequestPlanApprovalDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var rules = context.get(ApprovalVariables.PLAN_APPROVAL_RULES);
        context.set(
                ApprovalVariables.PLAN_APPROVER_ROLES,
                approvals.request(context.releaseId(), ApprovalKind.PLAN, rules));
        context.set(ApprovalVariables.APPROVAL_OUTCOME, approvals.outcome(context.releaseId(), ApprovalKind.PLAN));
    }
}
