package org.releasemanager.integration.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.releasemanager.integration.local.ReleaseFolders.Installed;

/**
 * Makes one installed release the live one, forwards or back: stop, switch, start, wait until it is well. May be repeated
 * after a crash at any point; a service that this work has started is not started again.
 */
record Switchover(LocalEnvironment environment, Work work) {
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(2);

    /** Goes there, and says for people what is live now. */
    String to(Live target, Installed installed, LocalSettings settings)
            throws IOException, InterruptedException, WorkStopped {
        work.checkpoint();
        if (!environment.service().runsFor(work.order().key())) {
            replaceWhatWasLive(target, installed, settings);
        }
        if (settings.start() != null) {
            bringUp(target, settings.start(), settings);
        } else if (settings.health() != null) {
            awaitWhoeverServes(target, settings.health(), settings);
        }
        return description(target);
    }

    private void replaceWhatWasLive(Live target, Installed installed, LocalSettings settings)
            throws IOException, InterruptedException, WorkStopped {
        work.note("Stops what was live");
        environment.service().stop(settings.stopTimeout());
        refuseForeignAnswer(settings);
        work.checkpoint();
        work.note("Switches to version " + target.version());
        String folder = environment.releases().claim(installed);
        environment.live().set(target, folder);
    }

    private void bringUp(Live target, String start, LocalSettings settings)
            throws IOException, InterruptedException, WorkStopped {
        work.note("Starts version " + target.version());
        Startup startup = environment.service().start(work.order().key(), target.version(), start);
        work.note("Waits until version " + target.version() + " is well; output in "
                + startup.command().log());
        startup.awaitHealth(settings, work::checkpoint);
    }

    private void awaitWhoeverServes(Live target, HealthCheck health, LocalSettings settings)
            throws IOException, InterruptedException, WorkStopped {
        work.note("Waits until version " + target.version() + " is well");
        Optional<String> problem = Startup.awaitAnswer(health, settings.healthTimeout(), work::checkpoint);
        if (problem.isPresent()) {
            throw new WorkStopped(problem.get());
        }
    }

    /** With nothing of ours running, an answer would come from somebody else and be taken for the new version's. */
    void refuseForeignAnswer(LocalSettings settings) throws InterruptedException, WorkStopped {
        HealthCheck health = settings.health();
        if (settings.start() == null || health == null) {
            return;
        }
        long end = System.nanoTime() + PORT_PATIENCE.toNanos();
        while (health.portIsTaken()) {
            if (System.nanoTime() - end > 0) {
                throw new WorkStopped("The port of " + health.url() + " is answered by another process, which was not"
                        + " started here: end it, or give this service a port of its own");
            }
            Thread.sleep(100);
        }
    }

    String description(Live target) throws IOException {
        var text = new StringBuilder("Version ").append(target.version());
        text.append(" is live in ").append(environment.layout().root());
        environment.service().session().ifPresent(session -> text.append(", process ")
                .append(session.pid()));
        environment.service().log().ifPresent(log -> text.append(", output in ").append(log));
        return text.toString();
    }
}
