package org.releasemanager.health.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.health.Observations;
import org.springframework.stereotype.Component;

@Component
class StartObservationDelegate extends ReleaseDelegate {
    private final Observations observations;

    StartObservationDelegate(Observations observations) {
        this.observations = observations;
    }

    @Override
    protected void execute(ReleaseContext context) {
        observations.start(context.releaseId(), context.processInstanceId(), HealthVariables.AWAIT_OBSERVATION);
    }
}
