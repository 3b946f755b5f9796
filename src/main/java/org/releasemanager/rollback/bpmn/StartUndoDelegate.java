package org.releasemanager.rollback.bpmn;

import org.releasemanager.deployment.Deployments;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class StartUndoDelegate extends ReleaseDelegate {
    private final Deployments deployments;

    StartUndoDelegate(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    protected void execute(ReleaseContext context) {
        deployments.startUndo(
                context.releaseId(),
                context.get(RollbackVariables.ENVIRONMENT),
                context.get(RollbackVariables.SERVICE),
                context.processInstanceId(),
                RollbackVariables.AWAIT_UNDO);
    }
}
