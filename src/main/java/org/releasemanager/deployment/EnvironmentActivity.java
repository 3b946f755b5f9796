package org.releasemanager.deployment;

import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;
import org.releasemanager.effect.Effect;
import org.springframework.stereotype.Component;

/** Whether an environment is still being worked on. */
@Component
class EnvironmentActivity {
    private final WorkStore works;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;

    EnvironmentActivity(WorkStore works, DeploymentOrders orders, DeploymentTools tools) {
        this.works = works;
        this.orders = orders;
        this.tools = tools;
    }

    /** Whether a tool still works for the release in this environment, by its own word. */
    boolean isBusy(String releaseId, String environment) {
        return works.ofRelease(releaseId).stream()
                .filter(work -> work.environment().equals(environment) && work.state() != Effect.State.SUCCEEDED)
                .anyMatch(work -> work.isOpen() || isRunning(work));
    }

    private boolean isRunning(Work work) {
        Order order = orders.of(work.intent());
        return tools.of(order).poll(order, work.key()) instanceof Progress.Running;
    }
}
