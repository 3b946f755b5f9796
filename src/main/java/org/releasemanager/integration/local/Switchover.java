package org.releasemanager.integration.local;

import java.io.IOException;
import java.util.Optional;
import org.releasemanager.integration.local.ReleaseFolders.Installed;

/**
 * Makes one installed release the live one, forwards or back: stop, switch, start, wait until it is well. May be repeated
 * after a crash at any point; a service that this work has started is not started again.
 */
record Switchover(LocalEnvironment environment, Work work) {
    /** @return what is live now, for people */
    String to(Live target, Installed installed, LocalSettings settings)
            throws IOException, InterruptedException, WorkStopped {
        LocalService service = environment.service();
        String key = work.order().key();
        work.checkpoint();
        if (!service.runsFor(key)) {
            work.note("Stops what was live");
            service.stop(settings.stopTimeout());
            refuseForeignAnswer(settings);
            work.checkpoint();
            work.note("Switches to version " + target.version());
            String folder = environment.releases().claim(installed);
            environment.live().set(target, folder);
        }
        if (settings.start() != null) {
            work.note("Starts version " + target.version());
            Startup startup = service.start(key, target.version(), settings.start());
            work.note("Waits until version " + target.version() + " is well; output in "
                    + startup.command().log());
            startup.awaitHealth(settings, work::checkpoint);
        } else if (settings.health() != null) {
            work.note("Waits until version " + target.version() + " is well");
            Optional<String> problem =
                    Startup.awaitAnswer(settings.health(), settings.healthTimeout(), work::checkpoint);
            if (problem.isPresent()) {
                throw new WorkStopped(problem.get());
            }
        }
        return description(target);
    }

    /** With nothing of ours running, an answer would come from somebody else and be taken for the new version's. */
    void refuseForeignAnswer(LocalSettings settings) throws InterruptedException, WorkStopped {
        HealthCheck health = settings.health();
        if (settings.start() == null || health == null) {
            return;
        }
        for (int attempt = 0; health.portIsTaken(); attempt++) {
            if (attempt == 20) {
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
