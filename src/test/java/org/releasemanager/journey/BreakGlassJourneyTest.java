package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Production is on fire and an approver cannot be reached: two people go on without, and the approval is owed. */
class BreakGlassJourneyTest extends WholeApplicationTest {
    @Test
    void theGlassIsBrokenByTwoAndWhatIsMissingIsOwedAndTightensTheNextRelease() throws Exception {
        var shop = shop("fire").withFirstVersion();
        define(shop, shop.definition() + "roles:\n  manager: [manager, tester]\n");
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        assertThat(say("operator", id, "break-glass", "The shop is down"))
                .startsWith("409")
                .contains("nothing to break");
        crew.workUntil(id, "userTask_approveRelease");

        assertThat(say("product-owner", id, "break-glass", "The shop is down")).startsWith("403");
        assertThat(say("operator", id, "break-glass", "Fire")).startsWith("422").contains("10 to 2000 characters");
        assertThat(say("operator", id, "break-glass/confirm", null))
                .startsWith("409")
                .contains("Nobody asks");
        assertThat(say("operator", id, "break-glass", "The shop is down")).startsWith("202");
        assertThat(say("admin", id, "break-glass", "The shop is down"))
                .startsWith("409")
                .contains("operator has asked");
        assertThat(say("operator", id, "break-glass/confirm", null))
                .startsWith("409")
                .contains("a second person");
        assertThat(say("manager", id, "break-glass/confirm", null))
                .startsWith("409")
                .contains("You requested this release");
        assertThat(say("admin", id, "break-glass/confirm", null)).startsWith("200");

        var ended = crew.workUntilEndedBut(id, "userTask_approveAfterwards");
        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED_WITH_DEVIATIONS");
        var debt = debt(id);
        assertThat(Instant.parse(debt.path("dueAt").asText()))
                .isAfter(Instant.now().plus(Duration.ofDays(1)));
        assertThat(api.get("manager", "/api/releases/" + id + "/timeline").text())
                .contains("Broke the glass: operator asked, admin confirmed: The shop is down");

        shop.withChange("feat: a fire door");
        String next = request(Map.of("product", shop.key, "version", "2.0.0"));
        crew.workUntil(next, "userTask_approveRelease");
        assertThat(crew.openTasks(next).toString())
                .as("the manager is asked as well")
                .contains("\"candidateUsers\":[\"manager\",\"tester\"]");
        pay(id);
    }

    private void pay(String id) {
        JsonNode owed = owedBy(id, "product-owner");
        assertThat(owed.hasNonNull("dueAt")).isTrue();
        String complete = "/api/tasks/" + owed.path("id").asText() + "/complete";
        var yes = Map.of("variables", Map.of("decision", "APPROVE", "comment", "It was right"));
        assertThat(api.post("manager", complete, yes).status()).isEqualTo(403);
        assertThat(api.post("operator", complete, yes).status()).isEqualTo(403);
        assertThat(api.post("product-owner", complete, yes).status()).isEqualTo(204);
        var debt = debt(id);
        assertThat(debt.path("paidBy").asText()).isEqualTo("product-owner");
        assertThat(debt.path("comment").asText()).isEqualTo("It was right");
    }

    private JsonNode owedBy(String id, String role) {
        for (JsonNode task : crew.openTasks(id)) {
            if (task.path("candidateGroups").path(0).asText().equals(role)) {
                return task;
            }
        }
        throw new AssertionError(crew.describe(id));
    }

    private JsonNode debt(String id) {
        for (JsonNode debt :
                api.get("manager", "/api/releases/" + id + "/debts").json()) {
            if (debt.path("role").asText().equals("product-owner")) {
                return debt;
            }
        }
        throw new AssertionError(crew.describe(id));
    }

    private String say(String person, String id, String what, @Nullable String reason) {
        var answer = api.post(
                person, "/api/releases/" + id + "/" + what, reason == null ? Map.of() : Map.of("reason", reason));
        return answer.status() + " " + answer.text();
    }
}
