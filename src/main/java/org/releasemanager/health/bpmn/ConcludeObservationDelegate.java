package org.releasemanager.health.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.health.Observations;
import org.springframework.stereotype.Component;

@Component
class ConcludeObservationDelegate extends ReleaseDelegate {
    private final Observations observations;

    ConcludeObservationDelegate(Observations observations) {
        this.observations = observations;
    }

    @Override
    protected void execute(ReleaseContext context) {
        context.set(
                HealthVariables.PRODUCTION_HEALTH,
                observations.conclude(context.releaseId()).health());
    }
}
