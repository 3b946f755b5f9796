package org.releasemanager.deployment;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Intent.Direction;
import org.releasemanager.deployment.Intent.Step;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/**
 * Decides under which key a step asks the tool, and commits that before the tool is asked. A step that the engine executes
 * again finds its row and keeps the key; only a step that is reached anew gets a new attempt.
 */
@Component
class WorkIntents {
    private final WorkStore works;
    private final WorkEnds ends;
    private final EnvironmentLeases leases;
    private final DeploymentTools tools;
    private final DeploymentOrders orders;
    private final WorkTransactions transactions;
    private final Clock clock;

    WorkIntents(
            WorkStore works,
            WorkEnds ends,
            EnvironmentLeases leases,
            DeploymentTools tools,
            DeploymentOrders orders,
            WorkTransactions transactions,
            Clock clock) {
        this.works = works;
        this.ends = ends;
        this.leases = leases;
        this.tools = tools;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    Work toDeploy(Release release, String environment, String service, Step step) {
        Optional<Work> last = works.latest(release.id(), environment, service, Direction.DEPLOY);
        if (last.isPresent() && last.get().isStillFor(step)) {
            return last.get();
        }
        last.filter(Work::isOpen).ifPresent(ends::giveUp);
        int number = last.map(Work::intent)
                .filter(intent -> intent.round() == release.round())
                .map(intent -> intent.attempt() + 1)
                .orElse(1);
        Order order = orders.attempt(release, environment, service, number, token(release.id(), environment));
        return insert(Intent.toDeploy(order, release.round(), number, previousVersion(order), step));
    }

    /** The way back from the last deployment of the service that is not taken back yet. */
    Work toUndo(String releaseId, String environment, String service, Step step) {
        Optional<Work> last = works.latest(releaseId, environment, service, Direction.UNDO);
        if (last.isPresent() && last.get().isStillFor(step)) {
            return last.get();
        }
        last.filter(Work::isOpen).ifPresent(ends::giveUp);
        Work deployed = Deployed.lastFirst(works.ofRelease(releaseId), environment).stream()
                .filter(work -> work.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Release " + releaseId + " has nothing of " + service
                        + " in " + environment + " to take back"));
        Intent undo = Intent.toUndo(deployed.intent(), token(releaseId, environment), step);
        boolean triedBefore = last.isPresent() && last.get().key().equals(undo.key());
        return triedBefore ? reopen(undo) : insert(undo);
    }

    private Work insert(Intent intent) {
        return transactions.own(() -> {
            works.insert(intent, clock.instant());
            return works.get(intent.key());
        });
    }

    private Work reopen(Intent undo) {
        return transactions.own(() -> {
            works.reopen(undo, clock.instant());
            return works.get(undo.key());
        });
    }

    private @Nullable String previousVersion(Order order) {
        Optional<Work> live = works.live(order.product().key(), order.environment()).stream()
                .filter(work -> work.service().equals(order.service().key()))
                .findFirst();
        if (live.isPresent()) {
            Intent intent = live.get().intent();
            boolean own = intent.releaseId().equals(order.releaseId());
            return own ? intent.previousVersion() : intent.version();
        }
        // The ledger knows of nothing: the tool may, from before the release manager's time.
        return tools.of(order)
                .liveVersion(order)
                .filter(version -> !version.equals(order.version()))
                .orElse(null);
    }

    private long token(String releaseId, String environment) {
        return leases.token(releaseId, environment)
                .orElseThrow(() -> new IllegalStateException(
                        "Release " + releaseId + " does not hold " + environment + "; nothing may be changed there"));
    }
}
