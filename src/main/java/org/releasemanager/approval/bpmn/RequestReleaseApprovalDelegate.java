package org.releasemanager.approval.bpmn;

import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestReleaseApprovalDelegate extends ReleaseDelegate {
    private final Approvals approvals;

    RequestReleaseApprovalDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var rules = context.get(ApprovalVariables.APPROVAL_RULES);
        context.set(
                ApprovalVariables.APPROVER_ROLES, approvals.request(context.releaseId(), ApprovalKind.RELEASE, rules));
        context.set(ApprovalVariables.APPROVAL_OUTCOME, approvals.outcome(context.releaseId(), ApprovalKind.RELEASE));
    }
}
