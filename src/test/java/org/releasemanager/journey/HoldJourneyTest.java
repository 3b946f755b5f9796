package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody holds a release: it stops at the next safe point, says so, and goes on from there. */
class HoldJourneyTest extends WholeApplicationTest {
    @Test
    void aReleaseThatIsHeldInADeploymentEndsTheWorkAndGoesNoFurther() throws Exception {
        var shop = shop("held").withFirstVersion().builtBy("echo built >> " + folder + "/builds; sleep 3");
        String id = start(shop, "1.0.0");
        crew.workWhile(id, () -> !Files.exists(folder.resolve("builds")));

        var held = say(id, "hold", "operator", "The network is being mended");
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        assertThat(held.json().path("state").asText()).isEqualTo("HELD");
        assertThat(held.json().path("waiting").path("sentence").asText())
                .isEqualTo("Held by operator: The network is being mended");
        assertThat(say(id, "hold", "manager", "Me, too").status()).isEqualTo(409);
        await("the tool has ended its work")
                .atMost(Duration.ofMinutes(1))
                .until(() -> deployment(id).path("state").asText().equals("SUCCEEDED"));
        Thread.sleep(2_000);
        assertThat(release(id).path("state").asText()).isEqualTo("HELD");
        assertThat(crew.openTasks(id)).as("and nothing came of it").isEmpty();

        var resumed = say(id, "resume", "manager", "Mended");
        assertThat(resumed.json().path("state").asText()).isEqualTo("PRE_RELEASE");
        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(Files.readAllLines(shop.folder.resolve("starts"))).containsExactly("1.0.0", "1.0.0", "1.0.0");
        assertThat(say(id, "hold", "manager", "Too late").status()).isEqualTo(409);
    }

    @Test
    void nobodyDoesATaskOfAReleaseThatIsHeldAndItCanBeCancelled() throws Exception {
        String id = start(shop("kept").withFirstVersion(), "1.0.0");
        JsonNode task = crew.workUntil(id, "userTask_approvePlan");
        assertThat(say(id, "hold", "manager", " ").status()).isEqualTo(422);
        assertThat(say(id, "hold", "developer", "I like it so").status()).isEqualTo(403);
        assertThat(say(id, "resume", "manager", "Nothing to resume").status()).isEqualTo(409);

        say(id, "hold", "manager", "The board has to decide");

        var vote = crew.complete(task, Map.of("decision", "APPROVE"));
        assertThat(vote.status()).as(vote.text()).isEqualTo(409);
        assertThat(vote.text()).contains("held");
        var cancelled = api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", "The board said no"));
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(api.get("manager", "/api/releases/" + id + "/timeline").text())
                .contains("manager holds the release: The board has to decide");
    }

    private Api.Answer say(String id, String verb, String person, String reason) {
        return api.post(person, "/api/releases/" + id + "/" + verb, Map.of("reason", reason));
    }

    private JsonNode release(String id) {
        return api.get("stakeholder", "/api/releases/" + id).json();
    }

    private JsonNode deployment(String id) {
        return api.get("stakeholder", "/api/releases/" + id + "/deployments")
                .json()
                .get(0);
    }
}
