package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.Halts;
import org.releasemanager.engine.spi.WakePromise;
import org.springframework.stereotype.Component;

/** The receive tasks that wait until a deployment may start. */
@Component
class HaltWakePromise implements WakePromise {
    private final Halts halts;

    HaltWakePromise(Halts halts) {
        this.halts = halts;
    }

    @Override
    public boolean willWake(String processInstanceId, String activityId) {
        return halts.willWake(processInstanceId, activityId);
    }
}
