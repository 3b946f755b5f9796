package org.releasemanager.deployment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.effect.spi.EffectKind;
import org.releasemanager.effect.spi.Ending;
import org.releasemanager.effect.spi.Ending.How;
import org.releasemanager.effect.spi.Handle;
import org.releasemanager.effect.spi.Progress;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Deployments and their way back, as the ledger of effects has them done: by the tool of the environment. */
@Component
class DeploymentEffects implements EffectKind {
    static final String KIND = "deployment";

    private final WorkStore works;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;
    private final Timeline timeline;
    private final Clock clock;

    DeploymentEffects(WorkStore works, DeploymentOrders orders, DeploymentTools tools, Timeline timeline, Clock clock) {
        this.works = works;
        this.orders = orders;
        this.tools = tools;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Progress begin(Handle handle) {
        Work work = works.get(handle.key());
        Order order = orders.of(work.intent());
        DeploymentTool tool = tools.of(order);
        if (work.isUndo()) {
            tool.undo(order);
        } else {
            tool.submit(order);
        }
        return new Progress.Running("Handed to the tool");
    }

    @Override
    public Progress look(Handle handle) {
        Order order = order(handle);
        DeploymentTool.Progress progress = tools.of(order).poll(order, handle.key());
        if (progress instanceof DeploymentTool.Progress.Running running) {
            return new Progress.Running(running.detail(), running.mark());
        } else if (progress instanceof DeploymentTool.Progress.Succeeded succeeded) {
            return new Progress.Succeeded(succeeded.detail());
        } else if (progress instanceof DeploymentTool.Progress.Failed failed) {
            return new Progress.Failed(failed.reason());
        }
        return new Progress.Unheard();
    }

    @Override
    public void cancel(Handle handle) {
        Order order = order(handle);
        tools.of(order).cancel(order, handle.key());
    }

    @Override
    public Duration timeLimit(Handle handle) {
        return HouseSettings.timeout(order(handle));
    }

    @Override
    public Optional<Duration> patience(Handle handle) {
        return works.get(handle.key()).isUndo() ? Optional.empty() : Optional.of(HouseSettings.patience(order(handle)));
    }

    @Override
    public void tellOfSilence(Handle handle, Instant unchangedSince) {
        Work work = works.get(handle.key());
        timeline.record(work.releaseId(), Timeline.SYSTEM, "progress-missed", Sentences.silence(work, unchangedSince));
    }

    @Override
    public Runnable settle(Handle handle, Ending ending) {
        Work work = works.get(handle.key());
        boolean touched = ending.how() == How.SUCCEEDED || ending.how() == How.UNKNOWN || isTouched(work);
        return () -> {
            works.markTouched(work.key(), touched);
            if (work.isUndo() && ending.how() == How.SUCCEEDED) {
                works.markUndone(work, clock.instant());
            }
        };
    }

    @Override
    public void tell(Handle handle, Ending ending) {
        Work ended = works.get(handle.key());
        timeline.record(ended.releaseId(), Timeline.SYSTEM, Sentences.kind(ended), Sentences.of(ended));
    }

    /** Whether the environment differs from what it was before this deployment, by the tool's word. */
    private boolean isTouched(Work work) {
        Order order = orders.of(work.intent());
        return !tools.of(order)
                .liveVersion(order)
                .equals(Optional.ofNullable(work.intent().previousVersion()));
    }

    private Order order(Handle handle) {
        return orders.of(works.get(handle.key()).intent());
    }
}
