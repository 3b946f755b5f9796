package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Releases from the request to the review, over the doors that people and programs use, with real git and real services. */
class ReleaseJourneyTest extends WholeApplicationTest {
    @Test
    void aReleaseGoesFromPlanningToLessonsLearned() throws Exception {
        var shop = shop("journey").withFirstVersion();

        var released = crew.workUntilEnded(start(shop, "1.0.0"));

        assertThat(released.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(starts(shop))
                .as("staging, staging again after the drill, production")
                .containsExactly("1.0.0", "1.0.0", "1.0.0");
        assertThat(served(shop.productionPort)).isEqualTo("1.0.0");
        assertThat(shop.repository.resolve("v1.0.0"))
                .isEqualTo(released.path("commit").asText());
        assertThat(filesBelow(shop.folder.resolve("production/current")))
                .containsExactly("docs/manual.md", "reports/TEST-shop.xml", "start.sh");
        assertThat(documents("journey-1.0.0"))
                .contains(
                        "changelog",
                        "user-notes",
                        "technical-notes",
                        "deployment-guide",
                        "rollback-guide",
                        "troubleshooting-guide",
                        "post-release-report");
        assertThat(text("journey-1.0.0", "changelog")).contains("1.0.0").contains("a shop that serves");
        assertThat(api.get("manager", "/api/releases/journey-1.0.0/timeline").text())
                .as("looked at three times a second, and never taken for stuck")
                .doesNotContain("\"stuck\"");
    }

    @Test
    void aFailedProductionDeploymentBringsThePreviousVersionBack() throws Exception {
        var shop = shop("rollback").withFirstVersion();
        crew.workUntilEnded(start(shop, "1.0.0"));
        shop.withServiceThatDiesInProduction();

        var taken = crew.workUntilEnded(start(shop, "1.0.1"));

        assertThat(taken.path("state").asText()).isEqualTo("ROLLED_BACK");
        assertThat(starts(shop).subList(3, starts(shop).size()))
                .as("staging, back as a drill, staging; production dies before it says so, and goes back")
                .containsExactly("1.0.1", "1.0.0", "1.0.1", "1.0.0");
        assertThat(served(shop.productionPort)).isEqualTo("1.0.0");
        assertThat(text("rollback-1.0.1", "post-release-report")).containsIgnoringCase("rolled back");
        assertThat(moments("rollback-1.0.1")).contains("ROLLED_BACK");
    }

    @Test
    void aRejectedReleaseIsReworkedUnderTheSameNumber() throws Exception {
        var shop = shop("rework").withFirstVersion();
        String id = start(shop, "1.0.0");
        var vote = crew.workUntil(id, "userTask_approveRelease");
        assertThat(crew.complete(vote, Map.of("decision", "REJECT")).status()).isEqualTo(422);
        crew.complete(vote, Map.of("decision", "REJECT", "comment", "The manual says nothing about carts"));

        var rework = crew.workUntil(id, "userTask_reworkRelease");
        shop.withChange("docs: carts");
        crew.answer("userTask_reworkRelease", Map.of("choice", "REWORK"));
        var released = crew.workUntilEnded(id);

        assertThat(rework.path("evidence").path("markdown").asText()).contains("The manual says nothing about carts");
        assertThat(released.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(released.path("round").asInt()).isEqualTo(2);
        assertThat(text(id, "changelog")).contains("carts");
    }

    @Test
    void aCancelledReleaseSaysWhatIsLeftDeployed() throws Exception {
        var shop = shop("cancel").withFirstVersion();
        String id = start(shop, "1.0.0");
        crew.workUntil(id, "userTask_acceptRelease");
        assertThat(api.post("manager", "/api/releases/" + id + "/cancel", Map.of())
                        .status())
                .isEqualTo(422);

        var answer = api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", "Wrong quarter"));
        var cancelled = crew.workUntilEnded(id);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(cancelled.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(api.get("manager", "/api/releases/" + id + "/timeline").text())
                .contains("Wrong quarter")
                .contains("staging");
        assertThat(crew.openTasks(id)).isEmpty();
    }

    @Test
    void aRedGateWaitsForAPersonAndTurnsGreenByNewEvidenceOnly() throws Exception {
        var shop = shop("gate").withFirstVersion().withFailingTests(2);
        String id = start(shop, "1.0.0");

        var gate = crew.workUntil(id, "userTask_resolveGates");
        var refused = crew.complete(gate, Map.of("choice", "WAIVE"));
        crew.complete(gate, Map.of("choice", "RETRY"));
        var again = crew.workUntil(id, "userTask_resolveGates");
        crew.complete(again, Map.of("choice", "ABORT", "reason", "Two tests fail"));
        var failed = crew.workUntilEnded(id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(gate.path("evidence").path("markdown").asText())
                .contains("unit-tests")
                .contains("FAIL");
        assertThat(failed.path("state").asText()).isEqualTo("FAILED");
    }

    @Test
    void theSameRequestTwiceIsOneRelease() throws Exception {
        var shop = define(shop("twice").withFirstVersion());
        var body = Map.of("product", shop.key, "version", "1.0.0");

        var first = api.post("manager", "/api/releases", body, "key-1");
        var second = api.post("manager", "/api/releases", body, "key-1");
        var other = api.post("manager", "/api/releases", body);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("twice-1.0.0");
    }

    @Test
    void wrongRequestsAreRefusedAtTheDoorWithTheFieldAndTheFix() throws Exception {
        var shop = define(shop("door").withFirstVersion());

        assertThat(refusal(Map.of("product", "nothing"))).contains("nothing");
        assertThat(refusal(Map.of("product", shop.key, "version", "one"))).contains("version");
        assertThat(refusal(Map.of("product", shop.key, "ref", "no-such-branch")))
                .contains("ref");
        assertThat(refusal(Map.of("product", shop.key, "colour", "blue"))).contains("colour");
        assertThat(refusal(Map.of("product", shop.key, "type", "HUGE"))).contains("type");
        assertThat(api.get("", "/api/releases").status()).isEqualTo(401);
        assertThat(api.get("security:wrong", "/api/releases").status()).isEqualTo(401);
        assertThat(api.post("stakeholder", "/api/releases", Map.of("product", shop.key))
                        .status())
                .isEqualTo(403);
    }

    private String refusal(Map<String, ?> body) {
        var answer = api.post("manager", "/api/releases", body);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("Exception");
        return answer.text();
    }

    private List<String> documents(String id) {
        var kinds = new ArrayList<String>();
        for (JsonNode document :
                api.get("manager", "/api/releases/" + id + "/documents").json()) {
            kinds.add(document.path("kind").asText());
        }
        return kinds;
    }

    private String text(String id, String kind) {
        return api.get("manager", "/api/releases/" + id + "/documents/" + kind, "text/markdown")
                .text();
    }

    private List<String> moments(String id) {
        var moments = new ArrayList<String>();
        for (JsonNode announcement :
                api.get("manager", "/api/releases/" + id + "/announcements").json()) {
            moments.add(announcement.path("moment").asText());
        }
        return moments;
    }

    private static List<String> starts(Shop shop) throws Exception {
        return Files.readAllLines(shop.folder.resolve("starts"));
    }

    private static String served(int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/version"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static List<String> filesBelow(Path top) throws Exception {
        Path real = top.toRealPath();
        try (var files = Files.walk(real)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> real.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
