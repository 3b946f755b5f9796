package org.releasemanager.deployment.bpmn;

import java.util.List;
import org.releasemanager.deployment.EnvironmentReadiness;
import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckReadinessDelegate extends ReleaseDelegate {
    private final EnvironmentReadiness readiness;

    CheckReadinessDelegate(EnvironmentReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void execute(ReleaseContext context) {
        List<String> obstacles = readiness.check(context.releaseId(), context.get(DeploymentVariables.ENVIRONMENT));
        if (!obstacles.isEmpty()) {
            throw new BusinessError(DeploymentErrors.DEPLOYMENT_FAILED, String.join("; ", obstacles));
        }
        context.set(DeploymentVariables.DEPLOYMENT_SERVICES, readiness.services(context.releaseId()));
    }
}
