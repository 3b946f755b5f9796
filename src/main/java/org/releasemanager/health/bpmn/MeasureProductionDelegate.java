package org.releasemanager.health.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.health.Verifications;
import org.springframework.stereotype.Component;

@Component
class MeasureProductionDelegate extends ReleaseDelegate {
    private final Verifications verifications;

    MeasureProductionDelegate(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    protected void execute(ReleaseContext context) {
        verifications.measureProduction(context.releaseId());
    }
}
