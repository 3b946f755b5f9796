package org.releasemanager.approval.bpmn;

import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.engine.Processes;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.FactsWatcher;
import org.springframework.stereotype.Component;

/** What is being approved has changed: the approvals that rest on it are void, and everybody who votes now sees it first. */
@Component
class ApprovalFactsWatch implements FactsWatcher {
    private static final String FACTS_CHANGED = "approval-facts-changed";

    private final Approvals approvals;
    private final Releases releases;
    private final Processes processes;

    ApprovalFactsWatch(Approvals approvals, Releases releases, Processes processes) {
        this.approvals = approvals;
        this.releases = releases;
        this.processes = processes;
    }

    @Override
    public void factsChanged(String releaseId) {
        var kind = releases.get(releaseId).phase() == Phase.PLANNING ? ApprovalKind.PLAN : ApprovalKind.RELEASE;
        approvals.voidWhatChanged(releaseId, kind);
        if (approvals.changedSinceAsked(releaseId, kind).isPresent()) {
            processes.tell(FACTS_CHANGED, releaseId);
        }
    }
}
