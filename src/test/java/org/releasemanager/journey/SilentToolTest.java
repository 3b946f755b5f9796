package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tool says for ever that it works, and nothing comes of it. */
class SilentToolTest extends WholeApplicationTest {
    private static final String QUESTION = "userTask_decideOnSilence";

    @Test
    void anOperatorIsAskedOnceAndTheirWordIsDone() throws Exception {
        var shop = shop("silent").withFirstVersion().builtBy("sleep 600");
        define(shop, shop.definition().replace("healthTimeout: PT20S", "patience: PT2S, timeout: PT10M"));
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));

        JsonNode question = crew.workUntil(id, QUESTION);
        Thread.sleep(3_000);
        assertThat(questions(id)).isEqualTo(1);
        assertThat(question.path("evidence").path("markdown").asText()).contains("web", "staging", "no progress");
        assertThat(answer(question, Map.of("choice", "CANCEL"))).isEqualTo(422);
        assertThat(answer(question, Map.of("choice", "KEEP_WAITING"))).isEqualTo(204);

        JsonNode again = crew.workUntil(id, QUESTION);
        assertThat(again.path("id")).isNotEqualTo(question.path("id"));
        assertThat(answer(again, Map.of("choice", "CANCEL", "reason", "The build hangs")))
                .isEqualTo(204);

        JsonNode failure = crew.workUntil(id, "userTask_resolveStagingFailure");
        assertThat(failure.path("evidence").path("markdown").asText()).contains("The build hangs");
        assertThat(questions(id)).isZero();
        String timeline =
                api.get("manager", "/api/releases/" + id + "/timeline").text();
        assertThat(timeline.split("\"progress-missed\"", -1))
                .as("asked twice in all")
                .hasSize(3);
        assertThat(timeline).contains("operator stops the deployment of web in staging: The build hangs");
    }

    private int answer(JsonNode task, Map<String, Object> variables) {
        return crew.complete(task, variables).status();
    }

    private int questions(String id) {
        int open = 0;
        for (JsonNode task : crew.openTasks(id)) {
            open += task.path("definition").asText().equals(QUESTION) ? 1 : 0;
        }
        return open;
    }
}
