package org.releasemanager.integration.local;

import org.releasemanager.deployment.spi.DeploymentTool.Order;

/** What was asked for, as it lies on disk; the rest comes with each call. */
record WorkOrder(
        String key,
        Kind kind,
        String releaseId,
        String environment,
        String service,
        String version,
        String commit,
        long fencingToken) {
    enum Kind {
        DEPLOY,
        UNDO
    }

    static WorkOrder of(Order order, Kind kind) {
        String key = kind == Kind.DEPLOY ? order.key() : undoKey(order);
        return new WorkOrder(
                key,
                kind,
                order.releaseId(),
                order.environment(),
                order.service().key(),
                order.version(),
                order.commit(),
                order.fencingToken());
    }

    static String undoKey(Order order) {
        return order.key() + ":undo";
    }
}
