package org.releasemanager.integration.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.product.Workspace;

/** Deploys to folders of this machine; see {@link Layout} for what lies where. */
final class LocalDeploymentTool implements DeploymentTool, AutoCloseable {
    private final Workspace workspace;
    private final SourceExport export;
    private final Clock clock;
    private final Worker worker = new Worker();

    LocalDeploymentTool(Workspace workspace, SourceExport export, Clock clock) {
        this.workspace = workspace;
        this.export = export;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public List<String> problemsWith(Map<String, String> settings) {
        return LocalSettings.problems(settings, workspace);
    }

    @Override
    public List<String> obstacles(Order order) {
        List<String> problems = problemsWith(order.settings());
        return problems.isEmpty()
                ? io(() -> readiness(order, environment(order)).obstacles())
                : problems;
    }

    @Override
    public void submit(Order order) {
        LocalEnvironment environment = environment(order);
        io(() -> {
            Work work = open(environment, WorkOrder.of(order, WorkOrder.Kind.DEPLOY));
            goOn(environment, work, order);
            return work;
        });
    }

    /** Unlike a deployment, an undo that failed is tried again: there is no other way back. */
    @Override
    public void undo(Order order) {
        LocalEnvironment environment = environment(order);
        io(() -> {
            cancel(order, order.key());
            Work work = open(environment, WorkOrder.of(order, WorkOrder.Kind.UNDO));
            if (work.state().status() == WorkState.Status.FAILED) {
                work.reopen();
            }
            goOn(environment, work, order);
            return work;
        });
    }

    @Override
    public Progress poll(Order order, String key) {
        LocalEnvironment environment = environment(order);
        Optional<Work> work = environment.works().find(key);
        if (work.isEmpty()) {
            return new Progress.Unknown();
        }
        io(() -> goOn(environment, work.get(), order));
        WorkState state = work.get().state();
        return switch (state.status()) {
            case RUNNING -> new Progress.Running(state.detail(), state.detail() + " " + environment.logged());
            case SUCCEEDED -> new Progress.Succeeded(state.detail());
            case FAILED -> new Progress.Failed(state.detail());
        };
    }

    @Override
    public void cancel(Order order, String key) {
        LocalEnvironment environment = environment(order);
        Optional<Work> work =
                environment.works().find(key).filter(found -> !found.state().isOver());
        work.ifPresent(running -> io(() -> {
            running.requestCancel();
            return goOn(environment, running, order);
        }));
    }

    @Override
    public Optional<String> liveVersion(Order order) {
        return io(() -> environment(order).live().now().map(Live::version));
    }

    @Override
    public Map<Guide, String> instructions(Order order) {
        return io(() -> new Guides(environment(order), order, workspace).all());
    }

    @Override
    public void close() {
        worker.close();
    }

    private Work open(LocalEnvironment environment, WorkOrder order) throws IOException {
        environment.layout().prepare();
        Work work = environment.works().of(order.key());
        work.open(order);
        work.fence().raise(order.fencingToken());
        return work;
    }

    /** Starts the work, or takes it up where a JVM has left it; does nothing for work that goes on or is over. */
    private Work goOn(LocalEnvironment environment, Work work, Order order) throws IOException {
        if (!work.state().isOver()) {
            List<String> refusals = readiness(order, environment).refusals();
            Worker.Task task = work.order().kind() == WorkOrder.Kind.DEPLOY
                    ? new DeploymentWork(environment, work, order, refusals, export, clock)
                    : new UndoWork(environment, work, order, workspace, clock);
            worker.handOver(environment, work, task);
        }
        return work;
    }

    private Readiness readiness(Order order, LocalEnvironment environment) {
        return new Readiness(environment.layout(), order, workspace);
    }

    private LocalEnvironment environment(Order order) {
        return LocalEnvironment.of(order, workspace, clock);
    }

    @FunctionalInterface
    private interface FileAccess<T> {
        T get() throws IOException;
    }

    private static <T> T io(FileAccess<T> access) {
        try {
            return access.get();
        } catch (IOException e) {
            throw new UncheckedIOException("The environment's folder cannot be used: " + e.getMessage(), e);
        }
    }
}
