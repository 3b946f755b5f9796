package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.PromotionPath;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class SelectEnvironmentsDelegate extends ReleaseDelegate {
    private final PromotionPath promotion;

    SelectEnvironmentsDelegate(PromotionPath promotion) {
        this.promotion = promotion;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var staging = promotion.staging(context.releaseId());
        context.set(DeploymentVariables.STAGING_DEFINED, staging.isPresent());
        staging.ifPresent(environment -> context.set(DeploymentVariables.STAGING_ENVIRONMENT, environment));
        context.set(DeploymentVariables.PRODUCTION_ENVIRONMENT, promotion.production(context.releaseId()));
    }
}
