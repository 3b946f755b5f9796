package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** The line to the database is cut in the middle of a deployment, for half a minute. */
@Tag("chaos")
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int port = TinyService.freePort();
    private final Api api = new Api(port);

    @Test
    void requestsAreRefusedSoonAndAllWorkGoesOnWhenItIsBack() throws Exception {
        var shop = new Shop("away", folder).withFirstVersion().builtBy("echo built >> " + folder + "/builds; sleep 3");
        try (var database = Postgres.start();
                var line = new TcpProxy(database.port());
                var server = Server.start(
                        Files.createDirectory(folder.resolve("home")),
                        port,
                        Postgres.settings(line.port(), "postgres"))) {
            var crew = new Crew(api);
            String id = shop.release(api, "1.0.0");
            crew.workWhile(id, () -> !Files.exists(folder.resolve("builds")));

            line.cut();
            long cut = System.nanoTime();
            var refused = Awaitility.await("refusal")
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> api.get("manager", "/api/releases"), answer -> answer.status() == 503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.text()).contains("The database is away").doesNotContain("Exception");
            for (String door :
                    new String[] {"/", "/api/tasks", "/engine-rest/task", "/camunda/app/tasklist/default/"}) {
                assertThat(api.get("admin", door).status()).as(door).isEqualTo(503);
            }
            assertThat(api.get("", "/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(api.get("", "/actuator/health/liveness").status()).isEqualTo(200);
            Thread.sleep(Math.max(0, AWAY.toMillis() - (System.nanoTime() - cut) / 1_000_000));
            line.mend();
            server.awaitReady();

            var released = crew.workUntilEnded(id);
            assertThat(released.path("state").asText()).as(crew.describe(id)).isEqualTo("COMPLETED");
            assertThat(Files.readAllLines(folder.resolve("starts"))).containsExactly("1.0.0", "1.0.0", "1.0.0");
            var incidents = api.get("admin", "/engine-rest/incident?maxResults=10");
            assertThat(incidents.json()).as("an outage alone is no incident").isEmpty();
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }
}
