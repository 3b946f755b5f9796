package org.releasemanager.change.bpmn;

import org.releasemanager.change.Changes;
import org.releasemanager.change.ChangesRefused;
import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

@Component
class CollectChangesDelegate extends ReleaseDelegate {
    private final Changes changes;
    private final Timeline timeline;

    CollectChangesDelegate(Changes changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Override
    protected void execute(ReleaseContext context) {
        try {
            ChangeVariables.tell(context, changes.refresh(context.releaseId()));
        } catch (ChangesRefused refused) {
            timeline.record(
                    context.releaseId(), Timeline.SYSTEM, "changes-refused", String.valueOf(refused.getMessage()));
            throw new BusinessError(ChangeVariables.CHANGES_REFUSED, String.valueOf(refused.getMessage()));
        }
    }
}
