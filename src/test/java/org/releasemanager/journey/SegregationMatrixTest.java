package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every door × {requester, author, other}, all three in the role that is asked: only the other one's vote counts, and that
 * only through the doors that are for people.
 */
class SegregationMatrixTest extends WholeApplicationTest {
    private static final String YES = "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}";

    /** How somebody tries to vote; what it answers is in the log, what counts is whether there is a vote. */
    enum Door {
        TASKLIST_FORM(true),
        WEBAPP_API(true),
        ENGINE_REST(false),
        API(true),
        BALLOT(true),
        BULK(true),
        DELEGATED_BY_ADMIN(true),
        CLAIMED_BY_ADMIN(true),
        ASSIGNEE_CHANGED_BY_ADMIN(true),
        ADMIN_IN_THEIR_NAME(false);

        private final boolean open;

        Door(boolean open) {
            this.open = open;
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void onlyTheDisinterestedVoteAndOnlyByDoorsForPeople(Door door) throws Exception {
        String id = asked("matrix-" + door.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String task = crew.workUntil(id, "userTask_approvePlan").path("id").asText();

        for (String person : List.of("manager", "developer")) {
            attempt(door, person, id, task);
            assertThat(votes(id)).as(person + " through " + door).isEmpty();
            rest("admin", task, "assignee", "{\"userId\":null}");
        }
        attempt(door, "product-owner", id, task);

        assertThat(votes(id))
                .as("product-owner through " + door)
                .isEqualTo(door.open ? List.of("product-owner: APPROVE") : List.of());
    }

    private void attempt(Door door, String person, String id, String task) {
        switch (door) {
            case TASKLIST_FORM -> engine(person, task, "submit-form", YES);
            case WEBAPP_API -> engine(person, task, "complete", YES);
            case ENGINE_REST -> rest(person, task, "complete", YES);
            case API -> complete(person, task);
            case BALLOT ->
                api.post(person, "/api/releases/" + id + "/approvals/product-owner", Map.of("decision", "APPROVE"));
            case BULK ->
                api.post(
                        person,
                        "/api/approvals",
                        Map.of("releases", List.of(id), "role", "product-owner", "decision", "APPROVE"));
            case DELEGATED_BY_ADMIN -> {
                rest("admin", task, "delegate", "{\"userId\":\"" + person + "\"}");
                engine(person, task, "resolve", "{}");
                engine(person, task, "complete", YES);
            }
            case CLAIMED_BY_ADMIN -> {
                rest("admin", task, "claim", "{\"userId\":\"" + person + "\"}");
                complete(person, task);
            }
            case ASSIGNEE_CHANGED_BY_ADMIN -> {
                rest("admin", task, "claim", "{\"userId\":\"tester\"}");
                rest("admin", task, "assignee", "{\"userId\":\"" + person + "\"}");
                engine(person, task, "complete", YES);
            }
            case ADMIN_IN_THEIR_NAME -> {
                rest("admin", task, "assignee", "{\"userId\":\"" + person + "\"}");
                rest("admin", task, "complete", YES);
                engine("admin", task, "complete", YES);
                complete("admin", task);
            }
        }
    }

    private String asked(String key) throws Exception {
        var shop = shop(key).withFirstVersion();
        define(shop, shop.definition() + "roles:\n  product-owner: [manager, developer, product-owner]\n");
        return request(Map.of("product", shop.key, "version", "1.0.0"));
    }

    private void complete(String person, String task) {
        api.post(person, "/api/tasks/" + task + "/complete", Map.of("variables", Map.of("decision", "APPROVE")));
    }

    private void rest(String person, String task, String what, String json) {
        api.send(person, "POST", "/engine-rest/task/" + task + "/" + what, "application/json", json);
    }

    private void engine(String person, String task, String what, String json) {
        new Tasklist(port, person, "release-demo").engine("/task/" + task + "/" + what, json);
    }

    private List<String> votes(String id) {
        List<String> votes = new ArrayList<>();
        for (JsonNode request :
                api.get("manager", "/api/releases/" + id + "/approvals").json()) {
            request.path("votes")
                    .forEach(vote -> votes.add(vote.path("voter").asText() + ": "
                            + vote.path("decision").asText()));
        }
        return votes;
    }
}
