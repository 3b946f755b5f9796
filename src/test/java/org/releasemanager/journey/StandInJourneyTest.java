package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People are away or gone, and their tasks are done all the same, by whatever door. */
class StandInJourneyTest extends WholeApplicationTest {
    private static final String DONE = "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}";

    @AfterEach
    void comeBack() {
        api.delete("product-owner", "/api/people/me/absence");
    }

    @Test
    void standInClaimsAndCompletesInTheTasklistAndIsRecordedForTheOneWhoIsAway() throws Exception {
        String id = start(shop("away").withFirstVersion(), "1.0.0");
        JsonNode task = crew.workUntil(id, "userTask_acceptRelease");
        String taskId = task.path("id").asText();
        assertThat(task.path("dueAt").asText()).as(task.toString()).startsWith("20");
        assertThat(api.post("product-owner", "/api/tasks/" + taskId + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
        var tasklist = new Tasklist(port, "operator", "release-demo");
        assertThat(tasklist.engine("/task/" + taskId + "/claim", "{\"userId\":\"operator\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);

        away(Instant.now().minusSeconds(1), Instant.now().plusSeconds(600));
        await().atMost(Duration.ofSeconds(20)).until(() -> isOffered(taskId, "operator"));
        assertThat(tasklist.engine("/task/" + taskId + "/claim", "{\"userId\":\"operator\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasklist.engine("/task/" + taskId + "/complete", DONE).statusCode())
                .isEqualTo(204);

        assertThat(timeline(id))
                .contains("product-owner is away until")
                .contains("operator for product-owner: 'Accept release' was done in their place");
    }

    @Test
    void newTaskIsOfferedToTheStandInAndTakenBackWhenTheAbsenceIsOver() throws Exception {
        away(Instant.now().minusSeconds(1), Instant.now().plusSeconds(600));
        String id = start(shop("back").withFirstVersion(), "1.0.0");
        crew.answer("userTask_acceptRelease", Map.of("decision", "APPROVE"));
        String taskId = crew.workUntil(id, "userTask_acceptRelease").path("id").asText();
        assertThat(isOffered(taskId, "operator")).isTrue();

        assertThat(api.delete("product-owner", "/api/people/me/absence").status())
                .isEqualTo(204);

        assertThat(api.post("operator", "/api/tasks/" + taskId + "/complete", decision())
                        .status())
                .isEqualTo(403);
        await().atMost(Duration.ofSeconds(20)).until(() -> !isOffered(taskId, "operator"));
        var late = api.post("operator", "/api/tasks/" + taskId + "/complete", decision());
        assertThat(late.status()).as("no right stays behind").isEqualTo(403);
        assertThat(api.post("product-owner", "/api/tasks/" + taskId + "/complete", decision())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void absencesAreEnteredForOneselfAndByAdministrators() {
        var wish = wish(Instant.now(), Instant.now().plusSeconds(60));
        assertThat(put("developer", "product-owner", wish).status()).isEqualTo(403);
        assertThat(put("stakeholder", "me", wish).status()).isEqualTo(403);
        var entered = put("admin", "product-owner", wish);
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        assertThat(entered.json().path("enteredBy").asText()).isEqualTo("admin");
        assertThat(api.get("stakeholder", "/api/people/absences").text()).contains("\"standIn\":\"operator\"");
        var wrong = put("product-owner", "me", "{\"from\":\"2026-01-01T00:00:00Z\",\"standIn\":\"nobody-here\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("until").contains("'nobody-here' has no account");
        assertThat(put("product-owner", "me", "{\"form\":1}").status()).isEqualTo(400);
    }

    @Test
    void tasksOfPeopleWhoHaveLeftAreFreedOrOfferedToTheManagers() throws Exception {
        hire("zoe", "tester");
        var shop = shop("left").withFirstVersion();
        define(shop, shop.definition() + "roles:\n  tester: [zoe]\n");
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        crew.workUntil(id, "userTask_completeDevelopment");
        String taskId = task(id, "userTask_testIntegration").path("id").asText();
        assertThat(api.post("zoe:secret-of-zoe-1", "/api/tasks/" + taskId + "/claim", Map.of())
                        .status())
                .isEqualTo(204);

        api.delete("admin", "/engine-rest/user/zoe");
        assertThat(api.post("manager", "/api/people/sweep", Map.of()).status()).isEqualTo(403);
        var swept = api.post("admin", "/api/people/sweep", Map.of());

        assertThat(swept.text()).contains("\"unclaimed\":[").contains(taskId);
        assertThat(task(id, "userTask_testIntegration").has("assignee")).isFalse();
        assertThat(task(id, "userTask_testIntegration").path("candidateGroups").toString())
                .contains("manager");
        assertThat(timeline(id))
                .contains("was claimed by zoe, who has no account any more")
                .contains("Nobody is left who could do 'Test integration' (zoe)");
        assertThat(api.get("manager", "/api/outbox").text()).contains("has nobody who could do it");
        assertThat(api.post("admin", "/api/people/sweep", Map.of()).text()).doesNotContain(taskId);
        assertThat(api.post(
                                "manager",
                                "/api/tasks/" + taskId + "/complete",
                                Map.of("variables", Map.of("result", "PASSED")))
                        .status())
                .isEqualTo(204);
    }

    private void hire(String person, String group) {
        var created = api.post(
                "admin",
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", person, "firstName", person, "lastName", "x", "email", person + "@example.org"),
                        "credentials",
                        Map.of("password", "secret-of-" + person + "-1")));
        assertThat(created.status()).as(created.text()).isEqualTo(204);
        assertThat(api.send(
                                "admin",
                                "PUT",
                                "/engine-rest/group/" + group + "/members/" + person,
                                "application/json",
                                "")
                        .status())
                .isEqualTo(204);
    }

    private void away(Instant from, Instant until) {
        var entered = put("product-owner", "me", wish(from, until));
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
    }

    private static String wish(Instant from, Instant until) {
        return "{\"from\":\"" + from + "\",\"until\":\"" + until + "\",\"standIn\":\"operator\"}";
    }

    private Api.Answer put(String user, String person, String body) {
        return api.put(user, "/api/people/" + person + "/absence", "application/json", body);
    }

    private static Map<String, ?> decision() {
        return Map.of("variables", Map.of("decision", "APPROVE"));
    }

    private boolean isOffered(String taskId, String person) {
        return api.get(person, "/api/tasks?candidate=me&size=500").text().contains(taskId);
    }

    private JsonNode task(String release, String definition) {
        return StreamSupport.stream(crew.openTasks(release).spliterator(), false)
                .filter(task -> task.path("definition").asText().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private String timeline(String id) {
        return api.get("manager", "/api/releases/" + id + "/timeline").text();
    }
}
