package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.EnvironmentLeases;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestEnvironmentDelegate extends ReleaseDelegate {
    private final EnvironmentLeases leases;

    RequestEnvironmentDelegate(EnvironmentLeases leases) {
        this.leases = leases;
    }

    @Override
    protected void execute(ReleaseContext context) {
        leases.request(
                context.releaseId(),
                context.get(DeploymentVariables.ENVIRONMENT),
                context.processInstanceId(),
                DeploymentVariables.AWAIT_ENVIRONMENT);
    }
}
