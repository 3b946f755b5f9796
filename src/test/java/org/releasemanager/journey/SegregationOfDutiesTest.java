package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Nobody approves their own work, by whatever door: {@code manager} requests, {@code developer} writes. */
class SegregationOfDutiesTest extends WholeApplicationTest {
    private static final Map<String, Object> YES = Map.of("decision", "APPROVE");
    private static final String YES_TO_ENGINE = "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}";
    private static final Map<String, String> REASONS = Map.of(
            "manager", "You requested this release yourself",
            "developer", "You wrote 1 commit in this release (as ada@shop.example.org)",
            "admin", "You do not act as product-owner",
            "stakeholder", "",
            "tester", "");

    private final Map<String, Tasklist> tasklists = new HashMap<>();

    @Test
    void onlyTheDisinterestedVoteByProgramAndAVoteCountsOnce() throws Exception {
        String id = asked("duties");
        String plan = ask(id, "userTask_approvePlan");
        assertThat(api.post("manager", "/api/tasks/" + plan + "/complete", Map.of("variables", YES))
                        .status())
                .isEqualTo(403);
        vote(engine("product-owner", plan, "complete", YES_TO_ENGINE), 204);
        String task = ask(id, "userTask_approveRelease");

        everybodyElseIsRefused(id, task);
        administratorsGetNoVoteByTheEngineRest(task);
        nobodyVotesForAnother(task);
        nothingButTheFormIsTaken(id, task);
        assertThat(votes(id, "RELEASE")).isEmpty();
        vote(complete("product-owner", task), 204);

        assertThat(votes(id, "RELEASE")).containsExactly("product-owner as product-owner: APPROVE");
        assertThat(complete("product-owner", task)).matches("409 .*was done by product-owner at 20\\d\\d-.*");
        assertThat(ballot(id, "product-owner")).matches("409 .*product-owner has voted APPROVE at 20\\d\\d-.*");
    }

    @Test
    void aVoteCountsByTheTasklistFormAndByTheApprovalsOfTheRelease() throws Exception {
        String id = asked("ballots");
        vote(engine("product-owner", ask(id, "userTask_approvePlan"), "submit-form", YES_TO_ENGINE), 204);
        ask(id, "userTask_approveRelease");

        assertThat(ballot(id, "manager")).startsWith("403").contains(REASONS.get("manager"));
        vote(ballot(id, "product-owner"), 204);

        assertThat(votes(id, "PLAN")).contains("product-owner as product-owner: APPROVE");
        assertThat(votes(id, "RELEASE")).containsExactly("product-owner as product-owner: APPROVE");
        assertThat(ballot(id, "product-owner")).matches("409 .*product-owner has voted APPROVE at 20\\d\\d-.*");
    }

    private void everybodyElseIsRefused(String id, String task) {
        var softly = new SoftAssertions();
        for (String person : List.of("manager", "developer", "admin", "stakeholder", "tester")) {
            String reason = REASONS.get(person);
            softly.assertThat(complete(person, task)).startsWith("403").contains(reason);
            softly.assertThat(ballot(id, person)).startsWith("403").contains(reason);
            softly.assertThat(engine(person, task, "complete", YES_TO_ENGINE))
                    .matches("(401|403|404|500) .*")
                    .contains(reason);
            softly.assertThat(engine(person, task, "submit-form", YES_TO_ENGINE))
                    .matches("(401|403|404|500) .*")
                    .contains(reason);
            softly.assertThat(engine(person, task, "bpmnError", "{\"errorCode\":\"any\"}"))
                    .matches("(401|403|404) .*");
        }
        softly.assertThat(engine("product-owner", task, "bpmnError", "{\"errorCode\":\"any\"}"))
                .startsWith("403");
        softly.assertAll();
    }

    private void administratorsGetNoVoteByTheEngineRest(String task) {
        assertThat(rest("product-owner", task, "complete", YES_TO_ENGINE)).startsWith("403");
        assertThat(rest("admin", task, "complete", YES_TO_ENGINE)).contains(REASONS.get("admin"));
        rest("admin", task, "identity-links", "{\"userId\":\"admin\",\"type\":\"candidate\"}");
        assertThat(rest("admin", task, "complete", YES_TO_ENGINE)).contains(REASONS.get("admin"));
        rest("admin", task, "assignee", "{\"userId\":\"manager\"}");
        assertThat(rest("admin", task, "complete", YES_TO_ENGINE)).contains("claimed by manager");
        assertThat(engine("manager", task, "complete", YES_TO_ENGINE)).contains(REASONS.get("manager"));
        assertThat(complete("manager", task)).contains(REASONS.get("manager"));
        rest("admin", task, "assignee", "{\"userId\":null}");
    }

    private void nobodyVotesForAnother(String task) {
        rest("admin", task, "claim", "{\"userId\":\"tester\"}");
        assertThat(complete("product-owner", task)).startsWith("403").contains("claimed by tester");
        assertThat(engine("product-owner", task, "complete", YES_TO_ENGINE)).contains("claimed by tester");
        rest("admin", task, "delegate", "{\"userId\":\"manager\"}");
        assertThat(engine("manager", task, "complete", YES_TO_ENGINE)).matches("[45].*");
        assertThat(engine("manager", task, "resolve", "{\"variables\":{\"role\":{\"value\":\"security\"}}}"))
                .startsWith("400");
        assertThat(engine("manager", task, "resolve", "{}")).startsWith("204");
        assertThat(engine("manager", task, "complete", YES_TO_ENGINE)).matches("[45].*");
        rest("admin", task, "assignee", "{\"userId\":null}");
    }

    private void nothingButTheFormIsTaken(String id, String task) {
        var more = Map.of("decision", "APPROVE", "role", "security", "riskLevel", "LOW");
        var answer = api.post("product-owner", "/api/tasks/" + task + "/complete", Map.of("variables", more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("role").contains("riskLevel").contains("is not a field of this form");
        assertThat(engine(
                        "product-owner",
                        task,
                        "complete",
                        "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"},\"role\":{\"value\":\"security\"}}}"))
                .matches("[45].*")
                .contains("role: is not a field");
        assertThat(engine(
                        "product-owner",
                        task,
                        "submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"},\"approverRoles\":{\"value\":\"x\"}}}"))
                .matches("[45].*")
                .contains("approverRoles: is not a field");
        assertThat(api.post(
                                "product-owner",
                                "/api/tasks/" + task + "/complete",
                                Map.of("variables", Map.of("decision", Map.of("a", "b"))))
                        .status())
                .isEqualTo(422);
        assertThat(engine("product-owner", task, "assignee", "{\"userId\":\"tester\"}"))
                .startsWith("403");
    }

    private String asked(String key) throws Exception {
        var shop = shop(key).withFirstVersion();
        define(shop, shop.definition() + "roles:\n  product-owner: [manager, developer, product-owner]\n");
        return request(Map.of("product", shop.key, "version", "1.0.0"));
    }

    /** @return the task that asks the product owner */
    private String ask(String id, String definition) {
        crew.workUntil(id, definition);
        for (JsonNode task : crew.openTasks(id)) {
            if (task.path("definition").asText().equals(definition)
                    && task.path("candidateUsers").size() == 3) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError(crew.describe(id));
    }

    private String complete(String person, String task) {
        return line(api.post(person, "/api/tasks/" + task + "/complete", Map.of("variables", YES)));
    }

    private String ballot(String id, String person) {
        return line(api.post(person, "/api/releases/" + id + "/approvals/product-owner", YES));
    }

    private String rest(String person, String task, String what, String json) {
        return line(api.send(person, "POST", "/engine-rest/task/" + task + "/" + what, "application/json", json));
    }

    private String engine(String person, String task, String what, String json) {
        var tasklist = tasklists.computeIfAbsent(person, name -> new Tasklist(port, name, "release-demo"));
        var answer = tasklist.engine("/task/" + task + "/" + what, json);
        return answer.statusCode() + " " + answer.body();
    }

    private static String line(Api.Answer answer) {
        return answer.status() + " " + answer.text();
    }

    private static void vote(String answer, int expected) {
        assertThat(answer).startsWith(String.valueOf(expected));
    }

    private List<String> votes(String id, String kind) {
        var votes = new java.util.ArrayList<String>();
        for (JsonNode request :
                api.get("manager", "/api/releases/" + id + "/approvals").json()) {
            var vote = request.path("vote");
            if (request.path("kind").asText().equals(kind) && vote.hasNonNull("voter")) {
                votes.add(vote.path("voter").asText() + " as "
                        + vote.path("role").asText() + ": "
                        + vote.path("decision").asText());
            }
        }
        return votes;
    }
}
