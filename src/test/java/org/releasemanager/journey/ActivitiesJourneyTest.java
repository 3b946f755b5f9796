package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What teams do besides the steps of the models: named by the product, or added while a release runs. */
class ActivitiesJourneyTest extends WholeApplicationTest {
    private static final String ACTIVITIES = """
            activities:
              - {key: load-test, name: Run the load test, team: testing, due: P2D}
              - {key: tell-support, name: Tell support, team: [development, operations], mandatory: false}
              - {key: soak, name: Soak on staging, team: testing, phase: preparation}
              - {key: batch-off, name: Stop the batch jobs, team: operations, phase: launch}
              - {key: tidy, name: Tidy up, team: operations, phase: closing}
            deadlines: {completeDevelopment: PT8H}
            """;

    @Test
    void phasesEndWhenTheActivitiesOfTheProductAreDone() throws Exception {
        String id = started("crafted");
        JsonNode load = activity(id, "Run the load test");
        assertThat(load.path("state").asText()).isEqualTo("OPEN");
        assertThat(load.path("offeredTo").toString()).isEqualTo("[\"tester\"]");
        assertThat(load.path("dueAt").asText()).startsWith("20");
        assertThat(load.path("overdue").asBoolean()).isFalse();
        assertThat(load.path("told").asText()).isEqualTo("NOBODY");
        assertThat(activity(id, "Tell support").path("offeredTo").toString()).contains("developer", "operator");

        finish("tester", load, Map.of("result", "LEFT", "note", "no time"), 422);
        assertThat(finish("operator", load, Map.of("result", "DONE"), 403)).contains("not offered to you");
        finish("tester", load, Map.of("result", "DONE", "note", "p95 is 80 ms"), 204);
        finish("operator", activity(id, "Tell support"), Map.of("result", "LEFT"), 422);
        finish("operator", activity(id, "Tell support"), Map.of("result", "LEFT", "note", "They know"), 204);

        assertThat(activity(id, "Run the load test").path("doneBy").asText()).isEqualTo("tester");
        assertThat(activity(id, "Tell support").path("state").asText()).isEqualTo("LEFT");

        assertThat(crew.workUntil(id, "userTask_doActivity").path("name").asText())
                .isEqualTo("Soak on staging");
        assertThat(deployedTo(id)).contains("staging").doesNotContain("production");
        assertThat(add("manager", id, Map.of("name", "Mop up", "teams", List.of("operations")))
                        .text())
                .contains("NOTHING");
        finish("tester", activity(id, "Soak on staging"), Map.of("result", "DONE"), 204);
        assertThat(crew.workUntil(id, "userTask_doActivity").path("name").asText())
                .isEqualTo("Stop the batch jobs");
        assertThat(deployedTo(id)).doesNotContain("production");
        finish("operator", activity(id, "Stop the batch jobs"), Map.of("result", "DONE"), 204);

        crew.answer("userTask_doActivity", Map.of("result", "DONE"));
        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(activity(id, "Tidy up").path("doneBy").asText()).isEqualTo("operator");
        assertThat(activity(id, "Complete development").path("result").asText()).isEqualTo("PASSED");
    }

    @Test
    void activitiesAreAddedWhileThePhaseRunsAndItWaitsForThem() throws Exception {
        String id = started("grown");
        finish("tester", activity(id, "Run the load test"), Map.of("result", "DONE"), 204);
        finish("operator", activity(id, "Tell support"), Map.of("result", "DONE"), 204);

        assertThat(add("tester", id, Map.of("name", "Update the wiki", "teams", List.of("development")))
                        .status())
                .isEqualTo(403);
        var added = add(
                "manager",
                id,
                Map.of("name", "Update the wiki", "teams", List.of("testing"), "dueAt", "2099-01-01T10:00:00Z"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(add(
                                "manager",
                                id,
                                Map.of("name", "Bake a cake", "teams", List.of("operations"), "blocks", "NOTHING"))
                        .status())
                .isEqualTo(201);
        var wrong = add("manager", id, Map.of("name", " ", "teams", List.of("marketing"), "blocks", "all"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("\"name\"").contains("development").contains("\"blocks\"");

        for (String usual : List.of("completeDevelopment", "updateDocumentation", "testIntegration", "assureQuality")) {
            completeUsual(id, "userTask_" + usual);
        }
        assertThat(state(id)).as("waits for what was added").isEqualTo("IN_DEVELOPMENT");
        assertThat(activity(id, "Update the wiki").path("dueAt").asText()).startsWith("2099-01-01T10:00:00");
        finish("tester", activity(id, "Update the wiki"), Map.of("result", "DONE"), 204);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("PRE_RELEASE"));
        assertThat(activity(id, "Bake a cake").path("state").asText()).isEqualTo("OPEN");
        assertThat(timeline(id)).contains("manager added the activity 'Update the wiki' for testing");

        api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", "Nobody is hungry"));
        crew.workUntilEnded(id);
        assertThat(crew.openTasks(id)).as("what nothing waited for goes, too").isEmpty();
        assertThat(activity(id, "Bake a cake").path("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void activityChangesHandsWithAReason() throws Exception {
        String id = started("handed");
        JsonNode load = activity(id, "Run the load test");
        String task = load.path("task").asText();
        assertThat(api.post("tester", "/api/tasks/" + task + "/claim", Map.of()).status())
                .isEqualTo(204);
        assertThat(api.post("operator", "/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(409);

        assertThat(handOver(id, task, "operator", "operations", "I like it").status())
                .isEqualTo(403);
        assertThat(handOver(id, task, "tester", "marketing", "Not mine").status())
                .isEqualTo(422);
        assertThat(handOver(id, task, "tester", "operations", " ").status()).isEqualTo(422);
        var done = handOver(id, task, "tester", "operations", "They have the machines");
        assertThat(done.status()).as(done.text()).isEqualTo(200);

        assertThat(activity(id, "Run the load test").path("offeredTo").toString())
                .isEqualTo("[\"operator\"]");
        assertThat(finish("tester", load, Map.of("result", "DONE"), 403)).contains("not offered");
        finish("operator", load, Map.of("result", "DONE"), 204);
        assertThat(timeline(id))
                .contains("tester handed 'Run the load test' over to operations: They have the machines");
        assertThat(handOver(id, task, "manager", "tester", "Again").status()).isEqualTo(404);
    }

    @Test
    void deadlineOfATaskThatThereIsNotIsRefused() throws Exception {
        var shop = shop("misspelt").withFirstVersion();
        var refused = api.put(
                "manager",
                "/api/products/" + shop.key,
                "application/yaml",
                shop.definition() + "deadlines: {aproveRelease: PT8H, approvePlan: PT8H}\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("deadlines.aproveRelease");
        assertThat(refused.text()).contains("approveRelease");
    }

    private String started(String key) throws Exception {
        var shop = shop(key).withFirstVersion();
        define(
                shop,
                shop.definition()
                                .replace(
                                        "  operations: {lead: operator, members: [operator]}\n",
                                        "  operations: {lead: operator, members: [operator]}\n"
                                                + "  testing: {lead: tester, members: [tester]}\n")
                        + ACTIVITIES);
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        crew.workUntil(id, "userTask_completeDevelopment");
        return id;
    }

    private String deployedTo(String id) {
        return api.get("stakeholder", "/api/releases/" + id + "/deployments").text();
    }

    private JsonNode activity(String id, String name) {
        return StreamSupport.stream(
                        api.get("stakeholder", "/api/releases/" + id + "/activities")
                                .json()
                                .spliterator(),
                        false)
                .filter(activity -> activity.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String finish(String person, JsonNode activity, Map<String, ?> variables, int expected) {
        var answer = api.post(
                person, "/api/tasks/" + activity.path("task").asText() + "/complete", Map.of("variables", variables));
        assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
        return answer.text();
    }

    private void completeUsual(String id, String definition) {
        for (JsonNode task : crew.openTasks(id)) {
            if (task.path("definition").asText().equals(definition)) {
                assertThat(crew.complete(task, Map.of("result", "PASSED")).status())
                        .isEqualTo(204);
            }
        }
    }

    private Api.Answer add(String person, String id, Map<String, ?> activity) {
        return api.post(person, "/api/releases/" + id + "/activities", activity);
    }

    private Api.Answer handOver(String id, String task, String person, String to, String reason) {
        return api.post(
                person,
                "/api/releases/" + id + "/activities/" + task + "/hand-over",
                Map.of("to", to, "reason", reason));
    }

    private String state(String id) {
        return api.get("stakeholder", "/api/releases/" + id)
                .json()
                .path("state")
                .asText();
    }

    private String timeline(String id) {
        return api.get("manager", "/api/releases/" + id + "/timeline").text();
    }
}
