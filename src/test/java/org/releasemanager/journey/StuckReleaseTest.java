package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A release that lost what would wake it, as after a restore that was not complete. */
class StuckReleaseTest extends WholeApplicationTest {
    private static final String LOST = "Nothing is going to wake this step";

    @Autowired
    JdbcClient database;

    @Test
    void releaseThatNothingIsGoingToWakeSaysSoWhereItsPeopleLook() throws Exception {
        String id = start(shop("stuck").withFirstVersion(), "1.0.0");
        var task = crew.workUntil(id, "userTask_defineScope");

        lose(task.path("id").asText());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> waiting(id).path("sentence").asText().contains(LOST));

        assertThat(waiting(id).path("sentence").asText())
                .startsWith("Stopped by an incident at 'Define scope'")
                .endsWith("cancel the release, or have an administrator start the step again");
        assertThat(api.get("stakeholder", "/").text()).contains(LOST);
        assertThat(api.get("stakeholder", "/releases/" + id).text()).contains(LOST);
        assertThat(kinds(id)).containsOnlyOnce("stuck");

        var cancelled = api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", "Lost its task"));
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(kinds(id)).containsOnlyOnce("stuck");
    }

    private void lose(String task) {
        for (String table : List.of("ACT_RU_IDENTITYLINK", "ACT_RU_VARIABLE")) {
            database.sql("delete from " + table + " where TASK_ID_ = :task")
                    .param("task", task)
                    .update();
        }
        database.sql("delete from ACT_RU_TASK where ID_ = :task")
                .param("task", task)
                .update();
    }

    private JsonNode waiting(String id) {
        return api.get("stakeholder", "/api/releases/" + id).json().path("waiting");
    }

    private List<String> kinds(String id) {
        var events = api.get("stakeholder", "/api/releases/" + id + "/timeline").json();
        return StreamSupport.stream(events.spliterator(), false)
                .map(event -> event.path("kind").asText())
                .toList();
    }
}
