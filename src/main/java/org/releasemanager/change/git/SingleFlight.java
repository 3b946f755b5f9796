package org.releasemanager.change.git;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs a task at most once at a time. Who asks while it runs gets the run after it, shared by all who ask meanwhile: so
 * everybody sees what was there when they asked.
 */
final class SingleFlight {
    private final Runnable task;
    private final Executor executor;
    private CompletableFuture<@Nullable Void> running = CompletableFuture.completedFuture(null);
    private @Nullable CompletableFuture<@Nullable Void> next;

    SingleFlight(Runnable task, Executor executor) {
        this.task = task;
        this.executor = executor;
    }

    synchronized CompletableFuture<@Nullable Void> run() {
        if (next != null && running.isDone()) {
            running = next;
            next = null;
        }
        if (running.isDone()) {
            running = CompletableFuture.runAsync(task, executor);
            return running;
        }
        if (next == null) {
            next = running.handle((done, failure) -> null).thenRunAsync(task, executor);
        }
        return next;
    }
}
