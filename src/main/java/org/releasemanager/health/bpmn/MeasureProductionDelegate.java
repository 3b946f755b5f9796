package org.releasemanager.health.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.health.HealthChecks;
import org.springframework.stereotype.Component;

@Component
class MeasureProductionDelegate extends ReleaseDelegate {
    private final HealthChecks checks;

    MeasureProductionDelegate(HealthChecks checks) {
        this.checks = checks;
    }

    @Override
    protected void execute(ReleaseContext context) {
        checks.measureProduction(context.releaseId());
    }
}
