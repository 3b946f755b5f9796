package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.EnvironmentLeases;
import org.releasemanager.deployment.PromotionPath;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class FreeStagingDelegate extends ReleaseDelegate {
    private final EnvironmentLeases leases;
    private final PromotionPath promotion;

    FreeStagingDelegate(EnvironmentLeases leases, PromotionPath promotion) {
        this.leases = leases;
        this.promotion = promotion;
    }

    @Override
    protected void execute(ReleaseContext context) {
        promotion
                .staging(context.releaseId())
                .ifPresent(environment -> leases.release(context.releaseId(), environment));
    }
}
