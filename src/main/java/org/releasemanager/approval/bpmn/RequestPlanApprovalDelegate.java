package org.releasemanager.approval.bpmn;

import java.util.List;
import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestPlanApprovalDelegate extends ReleaseDelegate {
    private static final List<String> PLAN_APPROVERS = List.of("product-owner");

    private final Approvals approvals;

    RequestPlanApprovalDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    protected void execute(ReleaseContext context) {
        context.set(ApprovalVariables.PLAN_APPROVER_ROLES, PLAN_APPROVERS);
        approvals.request(context.releaseId(), ApprovalKind.PLAN, PLAN_APPROVERS);
        context.set(ApprovalVariables.APPROVAL_OUTCOME, Approvals.Outcome.PENDING);
    }
}
