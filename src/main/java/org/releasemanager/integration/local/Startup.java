package org.releasemanager.integration.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A service between its start and its first good answer.
 *
 * @param process null if an earlier JVM started it
 */
record Startup(
        LocalService service,
        ShellCommand command,
        @Nullable Process process) {
    /** How long a service without a health URL must stay up to count as started. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** @throws WorkStopped with the last lines of output if the service ended, or did not become well in time */
    void awaitHealth(LocalSettings settings, ShellCommand.Checkpoint checkpoint)
            throws IOException, InterruptedException, WorkStopped {
        ShellCommand.Checkpoint stillUp = () -> {
            checkpoint.pass();
            refuseEnd();
        };
        HealthCheck health = settings.health();
        if (health == null) {
            stayUp(stillUp);
            return;
        }
        Optional<String> problem = awaitAnswer(health, settings.healthTimeout(), stillUp);
        if (problem.isPresent()) {
            throw new WorkStopped(command.withOutput(problem.get()));
        }
    }

    /** Passes the checkpoint before each question and after the good answer; says why there was none. */
    static Optional<String> awaitAnswer(HealthCheck health, Duration timeout, ShellCommand.Checkpoint checkpoint)
            throws IOException, InterruptedException, WorkStopped {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            checkpoint.pass();
            HealthCheck.Answer answer = health.ask();
            if (answer.isWell()) {
                checkpoint.pass();
                return Optional.empty();
            }
            if (System.nanoTime() - end > 0) {
                return Optional.of("Not healthy within " + timeout.toSeconds() + " s at " + health.url() + ": "
                        + answer.problem());
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private static void stayUp(ShellCommand.Checkpoint stillUp) throws IOException, InterruptedException, WorkStopped {
        for (long waited = 0; waited < SETTLE.toMillis(); waited += PAUSE.toMillis()) {
            stillUp.pass();
            Thread.sleep(PAUSE.toMillis());
        }
        stillUp.pass();
    }

    /** A command that ended well may have handed the service over to something else, which then has to answer. */
    private void refuseEnd() throws IOException, InterruptedException, WorkStopped {
        if (process == null) {
            if (!service.runs()) {
                throw new WorkStopped(command.withOutput("'" + command.line() + "' has ended"));
            }
        } else if (hasEnded(process) && process.exitValue() != 0) {
            throw new WorkStopped(
                    command.withOutput("'" + command.line() + "' ended with exit code " + process.exitValue()));
        }
    }

    /** When nothing of it runs, its end becomes known within a moment. */
    private boolean hasEnded(Process started) throws IOException, InterruptedException {
        return service.runs() ? !started.isAlive() : started.waitFor(1, TimeUnit.SECONDS);
    }
}
