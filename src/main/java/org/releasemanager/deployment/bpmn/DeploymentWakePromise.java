package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.PromisedWakes;
import org.releasemanager.engine.spi.WakePromise;
import org.springframework.stereotype.Component;

/** The receive tasks that wait for a tool, or for an environment. */
@Component
class DeploymentWakePromise implements WakePromise {
    private final PromisedWakes promised;

    DeploymentWakePromise(PromisedWakes promised) {
        this.promised = promised;
    }

    @Override
    public boolean willWake(String processInstanceId, String activityId) {
        return promised.include(processInstanceId, activityId);
    }
}
