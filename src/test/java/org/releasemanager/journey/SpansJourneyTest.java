package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a release's time went: the stretches add up to the elapsed time, and stay when the engine forgets. */
class SpansJourneyTest extends WholeApplicationTest {
    @Autowired
    private HistoryService history;

    @Test
    void spansAddUpToTheElapsedTimeAndOutliveTheEnginesHistory() throws Exception {
        var shop = shop("spans").withFirstVersion().builtBy("echo built >> " + folder + "/builds; sleep 2");
        String id = start(shop, "1.0.0");
        crew.workUntil(id, "userTask_approvePlan");
        Thread.sleep(1_500);
        api.post("manager", "/api/releases/" + id + "/hold", Map.of("reason", "Lunch"));
        Thread.sleep(1_000);
        api.post("manager", "/api/releases/" + id + "/resume", Map.of("reason", "Back"));
        crew.workWhile(id, () -> !Files.exists(folder.resolve("builds")));
        var working = spans(id);
        assertThat(last(working).path("kind").asText()).isEqualTo("WORK");
        var ended = crew.workUntilEnded(id);

        history.deleteHistoricProcessInstance(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .processDefinitionKey("release")
                .singleResult()
                .getId());

        var spans = spans(id);
        assertThat(Duration.parse(spans.path("elapsed").asText()))
                .isEqualTo(Duration.between(milli(ended, "createdAt"), milli(ended, "endedAt")));
        var sum = Duration.ZERO;
        for (JsonNode total : spans.path("totals")) {
            sum = sum.plus(Duration.parse(total.asText()));
        }
        assertThat(sum).isEqualTo(Duration.parse(spans.path("elapsed").asText()));
        assertThat(total(spans, "HUMAN")).isGreaterThan(Duration.ofMillis(1_500));
        assertThat(total(spans, "HELD")).isBetween(Duration.ofMillis(1_000), Duration.ofSeconds(3));
        assertThat(total(spans, "WORK")).isGreaterThan(Duration.ofSeconds(4));
        var waits = new TreeSet<String>();
        spans.path("items").forEach(span -> span.path("what").forEach(what -> waits.add(what.asText())));
        assertThat(waits)
                .contains("Approve plan", "Approve release", "Await deployment", "Held by manager", "Review release");
    }

    private JsonNode spans(String id) {
        return api.get("stakeholder", "/api/releases/" + id + "/spans").json();
    }

    private static JsonNode last(JsonNode spans) {
        return spans.path("items").path(spans.path("items").size() - 1);
    }

    private static Duration total(JsonNode spans, String kind) {
        return Duration.parse(spans.path("totals").path(kind).asText("PT0S"));
    }

    private static Instant milli(JsonNode release, String field) {
        return Instant.parse(release.path(field).asText()).truncatedTo(ChronoUnit.MILLIS);
    }
}
