package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.integration.local.TinyService;

/** A tool takes far longer for each answer than a step keeps its lock. */
@Tag("chaos")
class SlowToolTest {
    private static final Duration LOCK = Duration.ofSeconds(6);
    private static final Map<String, String> SETTINGS = Map.of(
            "CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS",
            String.valueOf(LOCK.toMillis()),
            "PIPELINE_PATIENCE",
            LOCK.multipliedBy(10).toString());

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int port = TinyService.freePort();
    private final Api api = new Api(port);
    private final Crew crew = new Crew(api);

    @Test
    void theStepIsStoppedWithOneIncidentAndTheToolIsStartedOnce() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (var pipelines = new PipelineServer(Duration.ofSeconds(2));
                var server = Server.launch(KilledApplication.class, home, port, SETTINGS)) {
            server.awaitReady();
            String id = new Shop("slow", folder)
                    .withFirstVersion()
                    .deployedBy(pipelines)
                    .release(api, "1.0.0");
            pipelines.answerAfter(LOCK.multipliedBy(5));
            crew.workWhile(id, () -> incidents().isEmpty());

            assertThat(incidents()).hasSize(1);
            assertThat(incidents().get(0).path("incidentMessage").asText()).contains("takes longer than its lock");
            assertThat(api.get("stakeholder", "/api/releases/" + id)
                            .json()
                            .path("waiting")
                            .path("sentence")
                            .asText())
                    .startsWith("Stopped by an incident");
            Thread.sleep(LOCK.multipliedBy(12).toMillis());
            assertThat(incidents()).as("no livelock: nothing starts it again").hasSize(1);
            assertThat(pipelines.executions()).hasSizeLessThanOrEqualTo(1);

            pipelines.answerAfter(Duration.ZERO);
            retry(incidents().get(0).path("configuration").asText());

            var released = crew.workUntilEnded(id);
            assertThat(released.path("state").asText()).as(crew.describe(id)).isEqualTo("COMPLETED");
            assertThat(pipelines.executions()).isEqualTo(PipelineServer.ONE_RELEASE);
        }
    }

    /** Those that have no cause in another one. */
    private List<JsonNode> incidents() {
        var all = new ArrayList<JsonNode>();
        for (JsonNode incident :
                api.get("admin", "/engine-rest/incident?maxResults=50").json()) {
            if (incident.path("id").equals(incident.path("rootCauseIncidentId"))) {
                all.add(incident);
            }
        }
        return all;
    }

    private void retry(String job) {
        var answer = api.put("admin", "/engine-rest/job/" + job + "/retries", "application/json", "{\"retries\": 1}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }
}
