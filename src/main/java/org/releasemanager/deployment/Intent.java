package org.releasemanager.deployment;

import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.effect.EffectRequest;
import org.releasemanager.effect.Step;

/**
 * What a tool is going to be asked, committed before it is asked.
 *
 * @param key the tool's key for it: that of the order, or with {@code :undo} behind it
 * @param orderKey {@code release:environment:service:round-attempt}; an undo keeps the key of what it takes back
 * @param previousVersion what ran there before this release came; null if nothing did
 * @param waiting the step that waits for the end; null only where the ledger knows of none
 */
record Intent(
        String key,
        String orderKey,
        Direction direction,
        String releaseId,
        String product,
        String environment,
        String service,
        String version,
        String commit,
        @Nullable String previousVersion,
        int round,
        int attempt,
        long fencingToken,
        @Nullable Step waiting) {

    enum Direction {
        DEPLOY,
        UNDO
    }

    /** To the ledger: the same words must never be said under this key again with another meaning. */
    EffectRequest request() {
        String content = String.join("\n", direction.name(), environment, service, version, commit);
        return new EffectRequest(
                key,
                releaseId,
                DeploymentEffects.KIND,
                subject(releaseId, environment, service, direction),
                content,
                fencingToken,
                waiting);
    }

    /** What the attempts to put a service into an environment have in common, or those to take it back. */
    static String subject(String releaseId, String environment, String service, Direction direction) {
        return releaseId + ":" + environment + ":" + service + (direction == Direction.UNDO ? ":undo" : "");
    }

    static Intent toDeploy(Order order, int round, int attempt, @Nullable String previousVersion, Step waiting) {
        return new Intent(
                order.key(),
                order.key(),
                Direction.DEPLOY,
                order.releaseId(),
                order.product().key(),
                order.environment(),
                order.service().key(),
                order.version(),
                order.commit(),
                previousVersion,
                round,
                attempt,
                order.fencingToken(),
                waiting);
    }

    static Intent toUndo(Intent deployed, long fencingToken, Step waiting) {
        return new Intent(
                deployed.orderKey + ":undo",
                deployed.orderKey,
                Direction.UNDO,
                deployed.releaseId,
                deployed.product,
                deployed.environment,
                deployed.service,
                deployed.version,
                deployed.commit,
                deployed.previousVersion,
                deployed.round,
                deployed.attempt,
                fencingToken,
                waiting);
    }
}
