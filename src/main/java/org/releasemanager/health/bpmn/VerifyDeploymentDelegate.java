package org.releasemanager.health.bpmn;

import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.health.Assessment;
import org.releasemanager.health.Health;
import org.releasemanager.health.HealthChecks;
import org.springframework.stereotype.Component;

@Component
class VerifyDeploymentDelegate extends ReleaseDelegate {
    private final HealthChecks checks;

    VerifyDeploymentDelegate(HealthChecks checks) {
        this.checks = checks;
    }

    @Override
    protected void execute(ReleaseContext context) {
        Assessment seen = checks.verifyDeployed(context.releaseId(), context.get(HealthVariables.ENVIRONMENT));
        if (seen.health() == Health.UNHEALTHY) {
            throw new BusinessError(HealthErrors.VERIFICATION_FAILED, seen.sentence());
        }
    }
}
