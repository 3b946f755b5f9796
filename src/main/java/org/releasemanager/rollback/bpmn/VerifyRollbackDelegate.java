package org.releasemanager.rollback.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.rollback.Rollbacks;
import org.springframework.stereotype.Component;

@Component
class VerifyRollbackDelegate extends ReleaseDelegate {
    private final Rollbacks rollbacks;

    VerifyRollbackDelegate(Rollbacks rollbacks) {
        this.rollbacks = rollbacks;
    }

    @Override
    protected void execute(ReleaseContext context) {
        context.set(
                RollbackVariables.ROLLBACK_VERIFIED,
                rollbacks.verify(context.releaseId(), context.get(RollbackVariables.ENVIRONMENT)));
    }
}
