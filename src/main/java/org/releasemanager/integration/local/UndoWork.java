package org.releasemanager.integration.local;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.integration.local.ReleaseFolders.Installed;
import org.releasemanager.product.Workspace;

/** The way back from an order to what was live before it, with the settings that it was live with. */
record UndoWork(LocalEnvironment environment, Work work, Order order, Workspace workspace, Clock clock)
        implements Worker.Task {

    @Override
    public String perform() throws IOException, InterruptedException, WorkStopped {
        WorkState deployment = settledDeployment();
        if (!deployment.touched()) {
            return "Version " + order.version() + " had changed nothing here, so there was nothing to undo";
        }
        work.checkpoint();
        Live previous = deployment.previous();
        refuseIfAnotherIsLive(previous);
        if (previous == null) {
            work.touch(null);
            return removeFirst();
        }
        String folder = environment
                .releases()
                .find(previous.version(), previous.commit())
                .orElseThrow(() -> new WorkStopped("Version " + previous.version() + " is no longer in "
                        + environment.layout().releases() + ": deploy it again"));
        Map<String, String> recorded = environment.releases().installed(folder).settings();
        Map<String, String> settings = recorded.isEmpty() ? order.settings() : recorded;
        var installed = new Installed(previous.version(), previous.commit(), settings, clock.instant());
        work.touch(previous);
        return new Switchover(environment, work).to(previous, installed, LocalSettings.of(settings, workspace));
    }

    /** An order that never came to its end must not come to it afterwards. */
    private WorkState settledDeployment() {
        Work deployment = environment.works().of(order.key());
        deployment.open(WorkOrder.of(order, WorkOrder.Kind.DEPLOY));
        if (!deployment.state().isOver()) {
            deployment.conclude(WorkState.Status.FAILED, "Undone before it was finished");
        }
        return deployment.state();
    }

    /** Where an earlier attempt was interrupted, the link and its note may name different orders, so the key is empty. */
    private void refuseIfAnotherIsLive(@Nullable Live previous) throws IOException, WorkStopped {
        Live live = environment.live().now().orElse(null);
        boolean alreadyBack = live == null ? previous == null : previous != null && live.isSameReleaseAs(previous);
        boolean halfWay = live != null && live.key().isEmpty() && work.state().touched();
        boolean ours = live != null && (live.key().equals(order.key()) || isLaterAttemptOfSameRelease(live));
        if (!alreadyBack && !halfWay && !ours) {
            throw new WorkStopped("Version " + order.version() + " of this deployment is not live any more; "
                    + (live == null ? "nothing is" : "version " + live.version() + " is, which came later"));
        }
    }

    /** A release that was deployed again after a rework goes back to what was there before it came. */
    private boolean isLaterAttemptOfSameRelease(Live live) {
        return live.key().startsWith(order.releaseId() + ":");
    }

    private String removeFirst() throws IOException, InterruptedException {
        work.note("Stops version " + order.version());
        environment.service().stop(environment.settings().stopTimeout());
        environment.live().clear();
        return "Version " + order.version() + " was the first here: it was stopped, and nothing is live now";
    }
}
