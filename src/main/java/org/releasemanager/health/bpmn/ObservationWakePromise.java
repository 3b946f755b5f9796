package org.releasemanager.health.bpmn;

import org.releasemanager.engine.spi.WakePromise;
import org.releasemanager.health.Observations;
import org.springframework.stereotype.Component;

/** The receive task that waits while production is watched. */
@Component
class ObservationWakePromise implements WakePromise {
    private final Observations observations;

    ObservationWakePromise(Observations observations) {
        this.observations = observations;
    }

    @Override
    public boolean willWake(String processInstanceId, String activityId) {
        return observations.willWake(processInstanceId, activityId);
    }
}
