package org.releasemanager.deployment;

import java.util.List;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Leaves the environments of a release that was cancelled in order. */
@Component
public class CancellationSettlement {
    private final Releases releases;
    private final Deployments deployments;
    private final EnvironmentLeases leases;
    private final EnvironmentActivity activity;
    private final Timeline timeline;

    CancellationSettlement(
            Releases releases,
            Deployments deployments,
            EnvironmentLeases leases,
            EnvironmentActivity activity,
            Timeline timeline) {
        this.releases = releases;
        this.deployments = deployments;
        this.leases = leases;
        this.activity = activity;
        this.timeline = timeline;
    }

    /**
     * Stops what still runs, leaves the queues, gives environments back, and records what stays deployed. An environment in
     * which the tool cannot stop at once stays taken until it has stopped. May be repeated.
     */
    public void settle(String releaseId) {
        for (Environment environment : releases.get(releaseId).product().environments()) {
            deployments.stop(releaseId, environment.key(), "The release was cancelled");
            if (!activity.isBusy(releaseId, environment.key())) {
                leases.release(releaseId, environment.key());
            }
        }
        List<String> left = deployments.leftDeployed(releaseId);
        String sentence = left.isEmpty()
                ? "Nothing of this release is left in any environment"
                : "Left as it is: " + String.join("; ", left);
        timeline.record(releaseId, Timeline.SYSTEM, "environments-settled", sentence);
    }
}
