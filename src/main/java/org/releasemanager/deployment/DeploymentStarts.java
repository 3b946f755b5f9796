package org.releasemanager.deployment;

import org.releasemanager.effect.Step;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Starts deployments, unless nothing new may begin for the release. What has begun is never stopped here. */
@Component
public class DeploymentStarts {
    private final Deployments deployments;
    private final Halts halts;
    private final Timeline timeline;

    DeploymentStarts(Deployments deployments, Halts halts, Timeline timeline) {
        this.deployments = deployments;
        this.halts = halts;
        this.timeline = timeline;
    }

    /**
     * As {@link Deployments#start}.
     *
     * @param end the receive task that waits for the end
     * @param halt the receive task that waits until it may be tried again
     * @return false if it may not start now
     */
    public boolean start(String releaseId, String environment, String service, Step end, Step halt) {
        if (!deployments.hasBegun(releaseId, environment, service, end) && halts.halt(releaseId, halt)) {
            timeline.record(
                    releaseId,
                    Timeline.SYSTEM,
                    "halted",
                    "Halted before " + service + " is deployed to " + environment + ": nothing new may begin now");
            return false;
        }
        deployments.start(releaseId, environment, service, end.processInstanceId(), end.activityId());
        return true;
    }
}
