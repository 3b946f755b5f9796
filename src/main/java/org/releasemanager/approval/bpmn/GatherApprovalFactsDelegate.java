package org.releasemanager.approval.bpmn;

import org.releasemanager.approval.ApprovalProperties;
import org.releasemanager.approval.Debts;
import org.releasemanager.approval.LaunchWindow;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

@Component
class GatherApprovalFactsDelegate extends ReleaseDelegate {
    private final Releases releases;
    private final Debts debts;
    private final ApprovalProperties properties;

    GatherApprovalFactsDelegate(Releases releases, Debts debts, ApprovalProperties properties) {
        this.releases = releases;
        this.debts = debts;
        this.properties = properties;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var release = releases.get(context.releaseId());
        context.set(
                ApprovalVariables.LAUNCH_WINDOW,
                LaunchWindow.of(release.target(), properties.opens(), properties.closes()));
        context.set(
                ApprovalVariables.UNPAID_DEBT, debts.unpaid(release.product().key()));
    }
}
