package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** A node is asked to end (SIGTERM) in the middle of a step, while a request is on its way in. */
@Tag("chaos")
class GracefulShutdownTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int port = TinyService.freePort();
    private final Api api = new Api(port);
    private final Crew crew = new Crew(api);

    @Test
    void whatRunsIsFinishedAndAnsweredAndNothingIsDoneTwice() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("graceful", folder).withFirstVersion();
        try (var database = Postgres.start()) {
            var settings = Postgres.settings(database.port(), "postgres");
            String id;
            try (var server = Server.launch(KilledApplication.class, home, port, paused(settings, "PT6S"))) {
                server.awaitReady();
                id = shop.release(api, "1.0.0");
                workUntilAStepRuns(id);
                try (var request = new HalfRequest(port, "/api/products/graceful", shop.definition())) {
                    server.terminate();
                    Awaitility.await("not ready any more, while the door is still open")
                            .atMost(Duration.ofSeconds(3))
                            .pollInterval(Duration.ofMillis(50))
                            .until(() ->
                                    api.get("", "/actuator/health/readiness").status() == 503);
                    Thread.sleep(2_500);
                    assertThat(server.isAlive()).isTrue();

                    assertThat(request.finish()).startsWith("HTTP/1.1 200");
                }
                assertThat(server.awaitEnd(Duration.ofSeconds(30))).isTrue();
            }
            assertThat(trap()).as("the step came to its end").containsExactly("came", "went on");
            try (var server = Server.start(home, port, settings)) {
                Thread.sleep(Duration.ofSeconds(3).toMillis());
                var released = crew.workUntilEnded(id);

                assertThat(released.path("state").asText())
                        .as(crew.describe(id))
                        .isEqualTo("COMPLETED");
                assertThat(Files.readAllLines(folder.resolve("starts"))).containsExactly("1.0.0", "1.0.0", "1.0.0");
                assertThat(server.isAlive()).isTrue();
            }
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }

    @Test
    void aStepThatDoesNotEndHoldsUpNoShutdownBeyondItsTime() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("endless", folder).withFirstVersion();
        try (var database = Postgres.start()) {
            var settings = paused(Postgres.settings(database.port(), "postgres"), "PT10M");
            settings.put("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE", "3s");
            try (var server = Server.launch(KilledApplication.class, home, port, settings)) {
                server.awaitReady();
                workUntilAStepRuns(shop.release(api, "1.0.0"));

                server.terminate();

                assertThat(server.awaitEnd(Duration.ofSeconds(40))).isTrue();
                assertThat(trap()).containsExactly("came");
            }
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }

    private void workUntilAStepRuns(String id) {
        crew.workWhile(id, () -> !Files.exists(folder.resolve("trap")));
    }

    private List<String> trap() throws IOException {
        return Files.readAllLines(folder.resolve("trap"));
    }

    private Map<String, String> paused(Map<String, String> settings, String time) {
        var paused = new HashMap<>(settings);
        paused.put("KILL_AT", "localDeploymentTool.submit:before");
        paused.put("PAUSE", time);
        paused.put("TRAP_LOG", folder.resolve("trap").toString());
        paused.put("RELEASE_MANAGER_SHUTDOWN_DRAIN", "PT2S");
        return paused;
    }

    /** A request of which the server has everything but the last byte of its body. */
    private static final class HalfRequest implements AutoCloseable {
        private final Socket socket;
        private final byte[] body;

        HalfRequest(int port, String path, String content) throws IOException {
            body = content.getBytes(StandardCharsets.UTF_8);
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(20_000);
            String login = Base64.getEncoder().encodeToString("manager:release-demo".getBytes(StandardCharsets.UTF_8));
            String head = "PUT " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + login
                    + "\r\nContent-Type: application/yaml\r\nContent-Length: " + body.length
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length - 1);
            socket.getOutputStream().flush();
        }

        /** @return the first line of the answer */
        String finish() throws IOException {
            socket.getOutputStream().write(body, body.length - 1, 1);
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
