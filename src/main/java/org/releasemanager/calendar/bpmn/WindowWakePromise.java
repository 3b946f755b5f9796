package org.releasemanager.calendar.bpmn;

import org.releasemanager.calendar.WindowWaits;
import org.releasemanager.engine.spi.WakePromise;
import org.springframework.stereotype.Component;

/** The receive task in which a release waits for its time. */
@Component
class WindowWakePromise implements WakePromise {
    private final WindowWaits waits;

    WindowWakePromise(WindowWaits waits) {
        this.waits = waits;
    }

    @Override
    public boolean willWake(String processInstanceId, String activityId) {
        return waits.willWake(processInstanceId, activityId);
    }
}
