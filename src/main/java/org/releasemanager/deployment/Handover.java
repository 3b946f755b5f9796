package org.releasemanager.deployment;

import java.time.Clock;
import java.time.Instant;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Gives work to its tool. The tool finds it again under its key, so this may be repeated at any time. */
@Component
class Handover {
    private final WorkStore works;
    private final Orders orders;
    private final Tools tools;
    private final Timeline timeline;
    private final Transactions transactions;
    private final Clock clock;

    Handover(
            WorkStore works,
            Orders orders,
            Tools tools,
            Timeline timeline,
            Transactions transactions,
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
        transactions.own(() -> works.submitted(work.key(), now, now.plus(Orders.timeout(order))));
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
