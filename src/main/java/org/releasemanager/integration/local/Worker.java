package org.releasemanager.integration.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.releasemanager.change.ChangesRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work in the background, a few at a time. It remembers nothing: work that finds no room here, or its environment
 * busy, or whose JVM died, is handed over again by the next call that asks for its progress.
 */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int AT_A_TIME = 4;
    private static final int WAITING = 100;

    private final Set<Path> inHand = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            AT_A_TIME, AT_A_TIME, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), Worker::thread);

    /** What to do, in steps that may each be repeated. */
    @FunctionalInterface
    interface Task {
        /** Does it, and says for people what was done. */
        String perform() throws IOException, InterruptedException, WorkStopped;
    }

    void handOver(LocalEnvironment environment, Work work, Task task) {
        if (!inHand.add(work.folder())) {
            return;
        }
        boolean accepted = false;
        try {
            executor.execute(() -> perform(environment, work, task));
            accepted = true;
        } catch (RejectedExecutionException noRoom) {
            LOG.info(
                    "No room now for {}; it waits for the next poll",
                    work.folder().getFileName());
        } finally {
            if (!accepted) {
                inHand.remove(work.folder());
            }
        }
    }

    private void perform(LocalEnvironment environment, Work work, Task task) {
        try (var lock = EnvironmentLock.tryAcquire(
                        environment.layout(), work.order().key())
                .orElse(null)) {
            if (lock != null && !work.state().isOver()) {
                ShellCommand.kill(environment.layout().buildPid(), Duration.ofSeconds(2));
                settle(environment, work, task);
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inHand.remove(work.folder());
        }
    }

    /** Whatever happens but the end of this JVM becomes a lasting state: nobody waits for work that is gone. */
    private void settle(LocalEnvironment environment, Work work, Task task) throws IOException, InterruptedException {
        try {
            work.conclude(WorkState.Status.SUCCEEDED, task.perform());
        } catch (WorkStopped stopped) {
            if (work.isCancelled() && environment.service().runsFor(work.order().key())) {
                environment.service().stop(environment.settings().stopTimeout());
            }
            work.conclude(WorkState.Status.FAILED, stopped.reason());
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("Stopped while it worked; the next poll goes on");
            }
            LOG.warn("{} failed", work.order().key(), e);
            work.conclude(WorkState.Status.FAILED, reason(e));
        }
    }

    private static String reason(Exception e) {
        String kind = e instanceof ChangesRefused ? "" : e.getClass().getSimpleName() + ": ";
        return kind + e.getMessage();
    }

    /** Stops builds that run, and leaves services running. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Work still goes on; it will be taken over after the restart");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "local-deployment");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, e) -> LOG.error("Local deployment failed", e));
        return thread;
    }
}
