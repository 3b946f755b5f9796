package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one process of an environment that {@code start} runs; it outlives this JVM and is found again by its number. */
record LocalService(Layout layout, Clock clock) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /**
     * Written before the start.
     *
     * @param by key of the work that starts it
     */
    record Intent(String by, String log) {}

    boolean runs() throws IOException {
        return session().filter(ProcessSession::runs).isPresent();
    }

    boolean runsFor(String workKey) throws IOException {
        if (intent().read().filter(intent -> intent.by().equals(workKey)).isEmpty()) {
            return false;
        }
        ShellCommand.revokeTickets(layout.servicePid());
        return runs();
    }

    Optional<ProcessSession> session() throws IOException {
        return ProcessSession.read(layout.servicePid());
    }

    void stop(Duration grace) throws IOException, InterruptedException {
        ShellCommand.kill(layout.servicePid(), grace);
        intent().delete();
    }

    /** Starts the service, or finds what this work started before its JVM died. */
    Startup start(String workKey, String version, String line) throws IOException, InterruptedException {
        if (runsFor(workKey)) {
            Path log = Path.of(intent().read().orElseThrow().log());
            return startup(new ShellCommand(line, folder(version), version, log), null);
        }
        stop(Duration.ZERO);
        var command = new ShellCommand(line, folder(version), version, newLog(version, ""));
        intent().write(new Intent(workKey, command.log().toString()));
        return startup(command, command.start(layout.servicePid()));
    }

    /** @param suffix tells the logs of one version apart, for example {@code -build} */
    Path newLog(String version, String suffix) {
        return layout.logs().resolve(version + "-" + STAMP.format(clock.instant()) + suffix + ".log");
    }

    /** Where the output of what runs goes; none if a person started it. */
    Optional<Path> log() {
        return intent().read().map(intent -> Path.of(intent.log())).filter(Files::exists);
    }

    private Startup startup(ShellCommand command, @Nullable Process process) {
        return new Startup(this, command, process);
    }

    private Path folder(String version) {
        return layout.releases().resolve(version);
    }

    private JsonFile<Intent> intent() {
        return new JsonFile<>(layout.own().resolve("service.json"), Intent.class);
    }
}
