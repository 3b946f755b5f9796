package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.Deployments;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class StartDeploymentDelegate extends ReleaseDelegate {
    private final Deployments deployments;

    StartDeploymentDelegate(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    protected void execute(ReleaseContext context) {
        deployments.start(
                context.releaseId(),
                context.get(DeploymentVariables.ENVIRONMENT),
                context.get(DeploymentVariables.SERVICE),
                context.processInstanceId(),
                DeploymentVariables.AWAIT_DEPLOYMENT);
    }
}
