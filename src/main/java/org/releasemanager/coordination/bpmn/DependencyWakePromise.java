package org.releasemanager.coordination.bpmn;

import org.releasemanager.coordination.dependency.DependencyWaits;
import org.releasemanager.engine.spi.WakePromise;
import org.springframework.stereotype.Component;

/** The receive tasks that wait for other releases, services, artifacts and issues. */
@Component
class DependencyWakePromise implements WakePromise {
    private final DependencyWaits waits;

    DependencyWakePromise(DependencyWaits waits) {
        this.waits = waits;
    }

    @Override
    public boolean willWake(String processInstanceId, String activityId) {
        return activityId.equals(DependencyVariables.AWAIT_DEPENDENCIES) && waits.willWake(processInstanceId);
    }
}
