package org.releasemanager.deployment;

import java.time.Clock;
import java.util.Optional;
import org.releasemanager.deployment.Work.State;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Records how a piece of work ended, once, in the ledger and on the timeline. */
@Component
class WorkEnds {
    private final WorkStore works;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;
    private final Timeline timeline;
    private final WorkTransactions transactions;
    private final Clock clock;

    WorkEnds(
            WorkStore works,
            DeploymentOrders orders,
            DeploymentTools tools,
            Timeline timeline,
            WorkTransactions transactions,
            Clock clock) {
        this.works = works;
        this.orders = orders;
        this.tools = tools;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    void succeeded(Work work, String detail) {
        end(work, State.SUCCEEDED, detail, true);
    }

    void failed(Work work, String reason) {
        end(work, State.FAILED, reason, touched(work));
    }

    /** Nobody could ask the tool what it left behind, so it counts as touched. */
    void lost(Work work, String reason) {
        end(work, State.FAILED, reason, true);
    }

    /** Stops the work at the tool; nobody waits for it any more. */
    void abandon(Work work, String why) {
        Order order = orders.of(work.intent());
        tools.of(order).cancel(order, work.key());
        end(work, State.ABANDONED, why, touched(work));
    }

    /**
     * Stops the work at the tool because a new attempt takes its place. Commits on its own and tells the timeline nothing:
     * the caller goes on to commit a row that hangs on the release, which must not be locked by then.
     */
    void giveUp(Work work) {
        Order order = orders.of(work.intent());
        tools.of(order).cancel(order, work.key());
        boolean touched = touched(work);
        transactions.own(() ->
                works.end(work.key(), State.ABANDONED, "Given up: a new attempt began", touched, clock.instant()));
    }

    /** A person did what the tool could not. */
    void undoneByHand(Work undo, String detail) {
        transactions.joined(() -> {
            boolean changed = works.doneByHand(undo.key(), detail, clock.instant());
            works.markUndone(undo, clock.instant());
            return changed;
        });
    }

    private void end(Work work, State state, String detail, boolean touched) {
        transactions.joined(() -> {
            boolean first = works.end(work.key(), state, detail, touched, clock.instant());
            if (first && work.isUndo() && state == State.SUCCEEDED) {
                works.markUndone(work, clock.instant());
            }
            if (first) {
                Work ended = works.get(work.key());
                timeline.record(work.releaseId(), Timeline.SYSTEM, Sentences.kind(ended), Sentences.of(ended));
            }
            return first;
        });
    }

    /** Whether the environment differs from what it was before this deployment, by the tool's word. */
    private boolean touched(Work work) {
        Order order = orders.of(work.intent());
        DeploymentTool tool = tools.of(order);
        return !tool.liveVersion(order).equals(Optional.ofNullable(work.intent().previousVersion()));
    }
}
