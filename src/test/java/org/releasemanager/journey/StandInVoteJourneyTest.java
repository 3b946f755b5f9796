package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The approver is away: somebody named beforehand votes in their place, under the rules for both. */
class StandInVoteJourneyTest extends WholeApplicationTest {
    private static final Map<String, Object> YES = Map.of("decision", "APPROVE");

    @AfterEach
    void everybodyIsBack() {
        api.delete("product-owner", "/api/people/me/absence");
        api.delete("manager", "/api/people/me/absence");
    }

    @Test
    void theVoteOfAStandInIsRecordedAsForTheOneWhoIsAway() throws Exception {
        String id = start(shop("absent").withFirstVersion(), "1.0.0");
        crew.workUntil(id, "userTask_approvePlan");
        assertThat(vote("tester", id)).startsWith("403");

        away("product-owner", "developer");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(vote("developer", id))
                .as("an author stands in for nobody")
                .startsWith("403")
                .contains("You wrote 1 commit"));
        away("product-owner", "tester");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(vote("tester", id)).startsWith("204"));

        assertThat(api.get("manager", "/api/releases/" + id + "/timeline").text())
                .contains("tester for product-owner approved the plan as product-owner");
        assertThat(api.get("manager", "/api/releases/" + id + "/approvals").text())
                .contains("\"voter\":\"tester\",\"actingFor\":\"product-owner\"");
    }

    @Test
    void nobodyStandsInForTheRequester() throws Exception {
        var shop = shop("requested").withFirstVersion();
        define(shop, shop.definition() + "roles: {product-owner: [manager, product-owner]}\n");
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        crew.workUntil(id, "userTask_approvePlan");

        away("manager", "tester");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(vote("tester", id))
                .startsWith("403")
                .contains("You stand in for manager, to whom this was said: You requested this release"));
        assertThat(vote("product-owner", id)).startsWith("204");
    }

    private void away(String person, String standIn) {
        var absence = Map.of(
                "from", Instant.now().minusSeconds(60).toString(),
                "until", Instant.now().plusSeconds(3600).toString(),
                "standIn", standIn);
        var answer = api.send(person, "PUT", "/api/people/me/absence", "application/json", json(absence));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 204);
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }

    private String vote(String person, String id) {
        var answer = api.post(person, "/api/releases/" + id + "/approvals/product-owner", YES);
        return answer.status() + " " + answer.text();
    }
}
