package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.Deployments;
import org.releasemanager.deployment.Outcome;
import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeDeploymentDelegate extends ReleaseDelegate {
    private final Deployments deployments;

    ConcludeDeploymentDelegate(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    protected void execute(ReleaseContext context) {
        String environment = context.get(DeploymentVariables.ENVIRONMENT);
        String service = context.get(DeploymentVariables.SERVICE);
        if (deployments.conclude(context.releaseId(), environment, service) instanceof Outcome.Failed failed) {
            throw new BusinessError(
                    DeploymentErrors.DEPLOYMENT_FAILED, service + " in " + environment + ": " + failed.reason());
        }
    }
}
