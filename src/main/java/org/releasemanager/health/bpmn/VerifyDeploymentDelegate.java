package org.releasemanager.health.bpmn;

import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.health.Assessment;
import org.releasemanager.health.Health;
import org.releasemanager.health.Verifications;
import org.springframework.stereotype.Component;

@Component
class VerifyDeploymentDelegate extends ReleaseDelegate {
    private final Verifications verifications;

    VerifyDeploymentDelegate(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    protected void execute(ReleaseContext context) {
        Assessment seen = verifications.verifyDeployed(context.releaseId(), context.get(HealthVariables.ENVIRONMENT));
        if (seen.health() == Health.UNHEALTHY) {
            throw new BusinessError(HealthErrors.VERIFICATION_FAILED, seen.sentence());
        }
    }
}
