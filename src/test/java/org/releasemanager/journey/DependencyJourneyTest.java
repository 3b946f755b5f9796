package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two real releases, one of which needs the other: over REST, from the request to production. */
class DependencyJourneyTest extends WholeApplicationTest {
    @Test
    void releaseGoesToProductionWhenTheOneItNeedsIsReallyOut() throws Exception {
        var other = shop("needed", folder.resolve("needed")).withFirstVersion();
        var shop = shop("needing", folder.resolve("needing")).withFirstVersion();
        String needed = start(other, "3.1.0");
        String needing = start(shop, "2.0.0");
        var added = needs(needing, needed);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var circle = needs(needed, needing);
        assertThat(circle.status()).isEqualTo(409);
        assertThat(circle.json().path("circle").asText()).isEqualTo("needed-3.1.0 → needing-2.0.0 → needed-3.1.0");

        crew.workWhile(needing, () -> !sentence(needing).startsWith("Waits for needed-3.1.0 to be released"));
        assertThat(sentence(needing)).contains("(it is in PLANNING since ");
        crew.workUntil(needed, "userTask_confirmProduction");
        Thread.sleep(2_500);
        assertThat(sentence(needing)).as("deployed is not out").contains("(it is in RELEASING since ");
        assertThat(crew.openTasks(needing)).isEmpty();

        var neededEnd = crew.workUntilEnded(needed);
        var needingEnd = crew.workUntilEnded(needing);

        assertThat(neededEnd.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(needingEnd.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(dependency(needing).path("status").asText()).isEqualTo("SATISFIED");
    }

    @Test
    void releaseWhoseNeedIsCancelledAsksItsManagerAndASecondPerson() throws Exception {
        String needed = start(shop("lost", folder.resolve("lost")).withFirstVersion(), "3.1.0");
        String needing = start(shop("bereft", folder.resolve("bereft")).withFirstVersion(), "2.0.0");
        needs(needing, needed);
        crew.workWhile(needing, () -> !sentence(needing).startsWith("Waits for lost-3.1.0"));

        api.post("manager", "/api/releases/" + needed + "/cancel", Map.of("reason", "Not this year"));
        crew.workUntilEnded(needed);
        JsonNode asked = crew.workUntil(needing, "userTask_resolveDependencies");
        assertThat(asked.path("evidence").path("markdown").asText()).contains("it is CANCELLED");
        assertThat(crew.complete(
                                asked,
                                Map.of("choice", "REPLACE", "reason", "Another one", "replacement", "lost-4.0.0"))
                        .status())
                .isEqualTo(422);
        crew.complete(asked, Map.of("choice", "WAIVE", "reason", "The old one will do"));
        JsonNode second = crew.workUntil(needing, "userTask_confirmWaiver");
        assertThat(crew.complete(second, Map.of("decision", "CONFIRM")).status())
                .isEqualTo(204);

        assertThat(crew.workUntilEnded(needing).path("state").asText()).isEqualTo("COMPLETED_WITH_DEVIATIONS");
        assertThat(dependency(needing).path("status").asText()).isEqualTo("WAIVED");
    }

    @Test
    void questionGoesAwayWhenItIsAnsweredElsewhere() throws Exception {
        String needed = start(shop("dropped", folder.resolve("dropped")).withFirstVersion(), "3.1.0");
        String needing = start(shop("hopeful", folder.resolve("hopeful")).withFirstVersion(), "2.0.0");
        needs(needing, needed);
        api.post("manager", "/api/releases/" + needed + "/cancel", Map.of("reason", "Not this year"));
        crew.workUntilEnded(needed);
        crew.workUntil(needing, "userTask_resolveDependencies");

        assertThat(api.post("developer", path(needing) + "/1/waive", Map.of("reason", "We can do without"))
                        .status())
                .isEqualTo(403);
        api.post("product-owner", path(needing) + "/1/waive", Map.of("reason", "We can do without"));
        await().atMost(Duration.ofSeconds(20)).until(() -> asks(needing, "userTask_confirmWaiver"));
        var confirmed = api.post("security", path(needing) + "/1/waive/confirm", Map.of());

        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        await("the question goes away")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !asks(needing, "userTask_confirmWaiver"));
        crew.workUntil(needing, "userTask_confirmProduction");
        assertThat(api.get("stakeholder", "/releases/" + needing).text()).contains("Dependencies");
    }

    @Test
    void requestAndProductSayWhatTheReleaseDependsOn() throws Exception {
        var supplier = define(shop("supplier", folder.resolve("supplier")).withFirstVersion());
        var buyer = shop("buyer", folder.resolve("buyer")).withFirstVersion();
        var wrong = api.put(
                "manager",
                "/api/products/buyer",
                "application/yaml",
                buyer.definition() + "dependsOn:\n  - {kind: release, product: suplier, versions: '>=1', whi: x}\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("dependsOn[0].whi", "dependsOn[0].product", "dependsOn[0].why");
        define(
                buyer,
                buyer.definition() + "dependsOn:\n  - {kind: release, product: " + supplier.key
                        + ", versions: '>=1.0.0 <2.0.0', why: It calls it}\n");

        var refused = api.post(
                "manager",
                "/api/releases",
                Map.of(
                        "product",
                        "buyer",
                        "version",
                        "1.0.0",
                        "dependsOn",
                        List.of(Map.of("kind", "issue", "why", "x"))));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("dependsOn[0].issue");
        assertThat(api.get("manager", "/api/releases/buyer-1.0.0").status()).isEqualTo(404);
        String id = request(Map.of(
                "product",
                "buyer",
                "version",
                "1.0.0",
                "dependsOn",
                List.of(Map.of("kind", "issue", "issue", "SHOP-1", "state", "Done", "why", "It was promised"))));

        var both = api.get("stakeholder", path(id)).json();
        assertThat(both.size()).isEqualTo(2);
        assertThat(both.path(0).path("fromProduct").asBoolean()).isTrue();
        assertThat(both.path(0).path("sentence").asText())
                .isEqualTo("Needs a release of supplier >=1.0.0 <2.0.0 to be released (nobody has started one yet)");
        assertThat(api.delete("developer", path(id) + "/2").status()).isEqualTo(403);
        assertThat(api.delete("manager", path(id) + "/1").status()).isEqualTo(409);
        assertThat(api.delete("manager", path(id) + "/2").status()).isEqualTo(204);
    }

    private Api.Answer needs(String release, String on) {
        return api.post("developer", path(release), Map.of("kind", "release", "release", on, "why", "It calls it"));
    }

    private static String path(String release) {
        return "/api/releases/" + release + "/dependencies";
    }

    private JsonNode dependency(String release) {
        return api.get("stakeholder", path(release)).json().path(0);
    }

    private boolean asks(String release, String definition) {
        for (JsonNode task : crew.openTasks(release)) {
            if (task.path("definition").asText().equals(definition)) {
                return true;
            }
        }
        return false;
    }

    private String sentence(String release) {
        return api.get("stakeholder", "/api/releases/" + release)
                .json()
                .path("waiting")
                .path("sentence")
                .asText();
    }
}
