package org.releasemanager.rollback.bpmn;

import org.releasemanager.deployment.Deployments;
import org.releasemanager.deployment.Outcome;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeUndoDelegate extends ReleaseDelegate {
    private final Deployments deployments;

    ConcludeUndoDelegate(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    protected void execute(ReleaseContext context) {
        Outcome outcome = deployments.concludeUndo(
                context.releaseId(),
                context.get(RollbackVariables.ENVIRONMENT),
                context.get(RollbackVariables.SERVICE));
        context.set(RollbackVariables.UNDONE, outcome instanceof Outcome.Done);
    }
}
