package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** One release whose server dies nine times, each time at another point of a deployment; everything happens once. */
@Tag("chaos")
class KillPointsTest {
    private static final List<String> KILL_POINTS = List.of(
            "workIntents.toDeploy:before",
            "workIntents.toDeploy:after",
            "localDeploymentTool.submit:before",
            "localDeploymentTool.submit:after",
            "workStore.submitted:after",
            "localDeploymentTool.poll:before",
            "workEnds.succeeded:before",
            "engineStepWaker.wake:before",
            "engineStepWaker.wake:after");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int port = TinyService.freePort();
    private final Api api = new Api(port);
    private final Crew crew = new Crew(api);

    @Test
    void eachEffectHappensOnceOnAFileOfH2() throws Exception {
        dieEverywhere(Map.of());
    }

    @Test
    void eachEffectHappensOnceOnPostgres() throws Exception {
        try (var database = Postgres.start()) {
            var settings = new HashMap<>(Postgres.settings(database.port(), "postgres"));
            settings.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "10000");
            dieEverywhere(settings);
        }
    }

    private void dieEverywhere(Map<String, String> settings) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("killed", folder).withFirstVersion();
        var server = Server.start(home, port, settings);
        try {
            String id = shop.release(api, "1.0.0");
            crew.workUntil(id, "userTask_updateDocumentation");
            for (int point = 0; point < KILL_POINTS.size(); point++) {
                server.kill();
                server = die(home, settings, id, KILL_POINTS.get(point));
            }
            server = Server.start(home, port, settings);

            var released = crew.workUntilEnded(id);

            assertThat(released.path("state").asText()).as(crew.describe(id)).isEqualTo("COMPLETED");
            assertThat(Files.readAllLines(folder.resolve("starts")))
                    .as("staging, staging again after the drill, production")
                    .containsExactly("1.0.0", "1.0.0", "1.0.0");
        } finally {
            server.close();
            LocalServices.stopAllBelow(folder);
        }
    }

    /** @return the dead server */
    private Server die(Path home, Map<String, String> settings, String id, String point) throws Exception {
        var trapped = new HashMap<>(settings);
        trapped.put("KILL_AT", point);
        var server = Server.launch(KilledApplication.class, home, port, trapped);
        while (server.isAlive()) {
            try {
                crew.doOne(id);
            } catch (IllegalStateException | java.io.UncheckedIOException notThere) {
                Thread.sleep(200);
            }
        }
        assertThat(server.exitValue()).as("death " + point).isEqualTo(KilledApplication.DEAD);
        return server;
    }
}
