package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** One release whose server dies nine times, each time at another point of its deployments; everything happens once. */
@Tag("chaos")
class KillPointsTest {
    private static final List<String> KILL_POINTS = List.of(
            "workIntents.toDeploy:before",
            "workIntents.toDeploy:after",
            "%s.submit:before",
            "%s.submit:after",
            "effectStore.submitted:after",
            "%s.poll:before",
            "effectEnds.succeeded:before",
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
            dieEverywhere(shortLocks(Postgres.settings(database.port(), "postgres")));
        }
    }

    /** What a pipeline is told twice it does twice: here it is told once. */
    @Test
    void pipelinesAreStartedOnceThoughTheServerDiesEverywhere() throws Exception {
        try (var pipelines = new PipelineServer(Duration.ofSeconds(2))) {
            var released = dieEverywhere(
                    new Shop("piped", folder).withFirstVersion().deployedBy(pipelines), "pipelineTool", Map.of());

            assertThat(released.path("state").asText()).isEqualTo("COMPLETED");
            assertThat(pipelines.executionsByKey().values()).containsOnly(1);
            assertThat(pipelines.executions()).containsExactlyElementsOf(PipelineServer.ONE_RELEASE);
        }
    }

    @Test
    void pipelinesAreStartedOnceThoughTheServerDiesEverywhereOnPostgres() throws Exception {
        try (var pipelines = new PipelineServer(Duration.ofSeconds(2));
                var database = Postgres.start()) {
            var released = dieEverywhere(
                    new Shop("piped", folder).withFirstVersion().deployedBy(pipelines),
                    "pipelineTool",
                    shortLocks(Postgres.settings(database.port(), "postgres")));

            assertThat(released.path("state").asText()).isEqualTo("COMPLETED");
            assertThat(pipelines.executions()).containsExactlyElementsOf(PipelineServer.ONE_RELEASE);
        }
    }

    /** Keeps the tests above honest: they would notice. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutTheLedgersMemoryAPipelineIsStartedTwice(boolean forgetful) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (var pipelines = new PipelineServer(Duration.ofSeconds(2))) {
            var shop = new Shop("forgotten", folder).withFirstVersion().deployedBy(pipelines);
            var settings = forgetful ? Map.of("FORGETFUL", "true") : Map.<String, String>of();
            var server = Server.launch(KilledApplication.class, home, port, settings);
            try {
                server.awaitReady();
                String id = shop.release(api, "1.0.0");
                crew.workUntil(id, "userTask_updateDocumentation");
                server.kill();
                server = die(home, settings, id, "pipelineTool.submit:after");
                server = Server.launch(KilledApplication.class, home, port, settings);
                server.awaitReady();

                crew.workUntil(id, "userTask_acceptRelease");

                assertThat(pipelines.executions()).hasSize(forgetful ? 2 : 1).containsOnly("staging/web 1.0.0");
            } finally {
                server.close();
            }
        }
    }

    private void dieEverywhere(Map<String, String> settings) throws Exception {
        try {
            var released =
                    dieEverywhere(new Shop("killed", folder).withFirstVersion(), "localDeploymentTool", settings);

            assertThat(released.path("state").asText()).isEqualTo("COMPLETED");
            assertThat(Files.readAllLines(folder.resolve("starts")))
                    .as("staging, staging again after the drill, production")
                    .containsExactly("1.0.0", "1.0.0", "1.0.0");
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }

    private JsonNode dieEverywhere(Shop shop, String tool, Map<String, String> settings) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        var server = Server.launch(KilledApplication.class, home, port, settings);
        try {
            server.awaitReady();
            String id = shop.release(api, "1.0.0");
            crew.workUntil(id, "userTask_updateDocumentation");
            for (String point : KILL_POINTS) {
                server.kill();
                server = die(home, settings, id, point.formatted(tool));
            }
            server = Server.launch(KilledApplication.class, home, port, settings);
            server.awaitReady();
            return crew.workUntilEnded(id);
        } finally {
            server.close();
        }
    }

    private static Map<String, String> shortLocks(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "10000");
        return all;
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
