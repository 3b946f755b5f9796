package org.releasemanager.approval.bpmn;

import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class CountReleaseVotesDelegate extends ReleaseDelegate {
    private final Approvals approvals;

    CountReleaseVotesDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    protected void execute(ReleaseContext context) {
        context.set(ApprovalVariables.APPROVAL_OUTCOME, approvals.outcome(context.releaseId(), ApprovalKind.RELEASE));
    }
}
