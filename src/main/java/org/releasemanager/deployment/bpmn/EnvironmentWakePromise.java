package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.EnvironmentLeases;
import org.releasemanager.engine.spi.WakePromise;
import org.springframework.stereotype.Component;

/** The receive tasks that wait for an environment; those that wait for a tool are the ledger's. */
@Component
class EnvironmentWakePromise implements WakePromise {
    private final EnvironmentLeases leases;

    EnvironmentWakePromise(EnvironmentLeases leases) {
        this.leases = leases;
    }

    @Override
    public boolean willWake(String processInstanceId, String activityId) {
        return leases.willWake(processInstanceId, activityId);
    }
}
