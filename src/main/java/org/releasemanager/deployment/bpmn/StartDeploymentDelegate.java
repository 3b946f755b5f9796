package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.DeploymentStarts;
import org.releasemanager.effect.Step;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class StartDeploymentDelegate extends ReleaseDelegate {
    private final DeploymentStarts starts;

    StartDeploymentDelegate(DeploymentStarts starts) {
        this.starts = starts;
    }

    @Override
    protected void execute(ReleaseContext context) {
        boolean started = starts.start(
                context.releaseId(),
                context.get(DeploymentVariables.ENVIRONMENT),
                context.get(DeploymentVariables.SERVICE),
                new Step(context.processInstanceId(), DeploymentVariables.AWAIT_DEPLOYMENT),
                new Step(context.processInstanceId(), DeploymentVariables.AWAIT_LINE));
        context.set(DeploymentVariables.DEPLOYMENT_STARTED, started);
    }
}
