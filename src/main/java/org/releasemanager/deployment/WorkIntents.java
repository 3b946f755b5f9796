package org.releasemanager.deployment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Intent.Direction;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.effect.Effect;
import org.releasemanager.effect.EffectMemory;
import org.releasemanager.effect.Effects;
import org.releasemanager.effect.Step;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/**
 * Decides under which key a step asks the tool, and commits that before the tool is asked. A step that the engine executes
 * again finds its row and keeps the key; only a step that is reached anew gets a new attempt.
 */
@Component
class WorkIntents {
    private final WorkStore works;
    private final EffectMemory memory;
    private final Effects effects;
    private final EnvironmentLeases leases;
    private final DeploymentTools tools;
    private final DeploymentOrders orders;

    WorkIntents(
            WorkStore works,
            EffectMemory memory,
            Effects effects,
            EnvironmentLeases leases,
            DeploymentTools tools,
            DeploymentOrders orders) {
        this.works = works;
        this.memory = memory;
        this.effects = effects;
        this.leases = leases;
        this.tools = tools;
        this.orders = orders;
    }

    boolean hasBegun(String releaseId, String environment, String service, Step step) {
        return memory.of(Intent.subject(releaseId, environment, service, Direction.DEPLOY), step)
                .isPresent();
    }

    Work toDeploy(Release release, String environment, String service, Step step) {
        Optional<Effect> begun = memory.of(Intent.subject(release.id(), environment, service, Direction.DEPLOY), step);
        if (begun.isPresent()) {
            return works.get(begun.get().key());
        }
        Optional<Work> last = works.latest(release.id(), environment, service, Direction.DEPLOY);
        last.ifPresent(work -> effects.giveUp(work.key()));
        int number = last.map(Work::intent)
                .filter(intent -> intent.round() == release.round())
                .map(intent -> intent.attempt() + 1)
                .orElse(1);
        Order order = orders.attempt(release, environment, service, number, token(release.id(), environment));
        return commit(Intent.toDeploy(order, release.round(), number, previousVersion(order), step));
    }

    /** The way back from the last deployment of the service that is not taken back yet. */
    Work toUndo(String releaseId, String environment, String service, Step step) {
        Optional<Effect> begun = memory.of(Intent.subject(releaseId, environment, service, Direction.UNDO), step);
        if (begun.isPresent()) {
            return works.get(begun.get().key());
        }
        works.latest(releaseId, environment, service, Direction.UNDO).ifPresent(work -> effects.giveUp(work.key()));
        Work deployed = Deployed.lastFirst(works.ofRelease(releaseId), environment).stream()
                .filter(work -> work.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Release " + releaseId + " has nothing of " + service
                        + " in " + environment + " to take back"));
        return commit(Intent.toUndo(deployed.intent(), token(releaseId, environment), step));
    }

    /** An undo that is tried again keeps its key, and its row. */
    private Work commit(Intent intent) {
        effects.intend(intent.request(), () -> works.insert(intent));
        return works.get(intent.key());
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
