package org.releasemanager.change.bpmn;

import org.releasemanager.change.Changes;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

/** From here on, this round is about the commit at which the ref stands now. */
@Component
class FreezeScopeDelegate extends ReleaseDelegate {
    private final Changes changes;

    FreezeScopeDelegate(Changes changes) {
        this.changes = changes;
    }

    @Override
    protected void execute(ReleaseContext context) {
        ChangeVariables.tell(context, changes.refresh(context.releaseId()));
    }
}
