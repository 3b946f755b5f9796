package org.releasemanager.deployment;

import org.springframework.stereotype.Component;

/** Which waiting steps this room is going to wake: those of work that a tool was given, and of requests for environments. */
@Component
public class PromisedWakes {
    private final WorkStore works;
    private final LeaseStore requests;

    PromisedWakes(WorkStore works, LeaseStore requests) {
        this.works = works;
        this.requests = requests;
    }

    public boolean include(String processInstanceId, String activityId) {
        return works.willWake(processInstanceId, activityId) || requests.willWake(processInstanceId, activityId);
    }
}
