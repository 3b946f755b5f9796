package org.releasemanager.deployment;

import java.time.Clock;
import java.time.Instant;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Gives work to its tool. The tool finds it again under its key, so this may be repeated at any time. */
@Component
class WorkHandover {
    private final WorkStore works;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;
    private final Timeline timeline;
    private final WorkTransactions transactions;
    private final Clock clock;

    WorkHandover(
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

    void begin(Work work) {
        if (!work.isOpen()) {
            return;
        }
        Order order = again(work);
        Instant now = clock.instant();
        transactions.own(() -> works.submitted(work.key(), now, now.plus(HouseSettings.timeout(order))));
        timeline.record(work.releaseId(), Timeline.SYSTEM, Sentences.kind(work), Sentences.of(work));
    }

    Order again(Work work) {
        Order order = orders.of(work.intent());
        DeploymentTool tool = tools.of(order);
        if (work.isUndo()) {
            tool.undo(order);
        } else {
            tool.submit(order);
        }
        return order;
    }
}
