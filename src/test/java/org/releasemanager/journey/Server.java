package org.releasemanager.journey;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.releasemanager.ReleaseManagerApplication;
import org.releasemanager.integration.local.TinyService;

/** The application in a process of its own, with its database in a file, so that it can be killed. */
final class Server implements AutoCloseable {
    private static @Nullable SharedClasses classes;

    private final Process process;
    private final int port;
    private final File log;

    private Server(Process process, int port, File log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static Server start(Path home, int port, Map<String, String> settings) throws IOException {
        var server = launch(home, port, settings);
        server.awaitReady();
        return server;
    }

    /** Does not wait until it is ready. */
    static Server launch(Path home, int port, Map<String, String> settings) throws IOException {
        return launch(ReleaseManagerApplication.class, home, port, settings);
    }

    static Server launch(Class<?> main, Path home, int port, Map<String, String> settings) throws IOException {
        return launch(classes().toRead(), main, home, port, settings);
    }

    /** Made by a first server that does nothing but start and end. */
    private static synchronized SharedClasses classes() throws IOException {
        if (classes == null) {
            var made = SharedClasses.ofThisJvm();
            Path home = Files.createDirectory(made.home());
            try (var first =
                    launch(made.toWrite(), ReleaseManagerApplication.class, home, TinyService.freePort(), Map.of())) {
                first.awaitReady();
                first.terminate();
                first.awaitEnd(Duration.ofMinutes(2));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            classes = made;
        }
        return classes;
    }

    private static Server launch(List<String> classes, Class<?> main, Path home, int port, Map<String, String> settings)
            throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Duser.timezone=UTC",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(classes);
        command.add(main.getName());
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "RELEASE_MANAGER_HOME",
                        home.toString(),
                        "RELEASE_MANAGER_DEMO",
                        "false",
                        "RELEASE_MANAGER_ENGINE_STUCK_EVERY",
                        "PT1S",
                        // fits into the short locks of some tests
                        "RELEASE_MANAGER_EFFECT_HTTP_CALL_DEADLINE",
                        "PT1S",
                        "RELEASE_MANAGER_HEALTH_PAUSE",
                        "PT0.2S",
                        "SERVER_PORT",
                        String.valueOf(port)));
        builder.environment().putAll(settings);
        File log = home.resolveSibling("server-" + port + ".log").toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        return new Server(builder.start(), port, log);
    }

    void awaitReady() {
        Awaitility.await("start of the server, see " + log)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(this::isReady);
    }

    /** As kill -9 does: no shutdown, no goodbye. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a supervisor does: asks it to end. */
    void terminate() throws IOException, InterruptedException {
        signal(process.pid(), "TERM");
    }

    /** @return whether it ended by itself in this time */
    boolean awaitEnd(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void freeze() throws IOException, InterruptedException {
        signal(process.pid(), "STOP");
    }

    /** {@code STOP} freezes a process as it stands, {@code CONT} lets it go on. */
    static void signal(long process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process))
                .start()
                .waitFor();
    }

    /** Whether it stands still, as the operating system sees it; Linux only. */
    boolean isFrozen() {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/stat")).contains(") T ");
        } catch (IOException gone) {
            return false;
        }
    }

    void thaw() throws IOException, InterruptedException {
        signal(process.pid(), "CONT");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended with " + process.exitValue() + ", see " + log);
        }
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
