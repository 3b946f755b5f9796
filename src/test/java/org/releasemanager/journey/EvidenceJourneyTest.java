package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence pack of releases that have really happened. */
class EvidenceJourneyTest extends WholeApplicationTest {
    @Autowired
    RepositoryService repository;

    @Test
    void thePackOfAFinishedReleaseVerifiesAndIsTheSameEachTime() throws Exception {
        crew.workUntilEnded(start(shop("proven").withFirstVersion(), "1.0.0"));

        var pack = pack("proven-1.0.0", "first.zip");
        var again = pack("proven-1.0.0", "again.zip");

        assertThat(pack.verify()).startsWith("0 OK: proven-1.0.0 as of ");
        assertThat(new String(pack.contents().get("report.html"), StandardCharsets.UTF_8))
                .contains("Rule 1 of &quot;Who must approve&quot;: always")
                .doesNotContain("href=", "src=", "<script");
        assertThat(again.file()).hasSameBinaryContentAs(pack.file());
        assertThat(pack.contents().keySet())
                .contains(
                        "release.json",
                        "timeline.json",
                        "timeline.csv",
                        "deviations.json",
                        "waits.json",
                        "dependencies.json",
                        "decisions.json",
                        "approvals.json",
                        "votes.json",
                        "gates.json",
                        "tasks.json",
                        "activities.json",
                        "activity-results.json",
                        "model-moves.json",
                        "freeze-overrides.json",
                        "bookings.json",
                        "by-hand.json",
                        "line-passes.json",
                        "deployments.json",
                        "documents.json",
                        "documents/changelog-1.md",
                        "models/1/bpmn/release.bpmn",
                        "models/1/bpmn/approval/who-must-approve.dmn",
                        "models/1/forms/approval/approve-release.form",
                        "report.html",
                        "manifest.json",
                        "manifest.sha256");
    }

    @Test
    void theHeadOnTheReleasesPageIsTheHeadOfThePack() throws Exception {
        String id = start(shop("anchored").withFirstVersion(), "1.0.0");
        crew.workUntil(id, "userTask_approveRelease");
        var earlier = timeline(id);
        String announced = earlier.path(earlier.size() - 1).path("hash").asText();
        assertThat(api.get("stakeholder", "/releases/" + id, "text/html").text())
                .contains(announced);

        crew.workUntilEnded(id);

        var pack = pack(id, "anchored.zip");
        assertThat(pack.verify("--head", announced))
                .startsWith("0 OK")
                .contains("vouches for records 1 to " + earlier.size());
        assertThat(pack.verify("--head", "ab".repeat(32)))
                .startsWith("1 NOT OK")
                .contains("this is not the record that was announced");
    }

    @Test
    void theModelsOfThePackAreTheDeployedBytes() throws Exception {
        crew.workUntilEnded(start(shop("models").withFirstVersion(), "1.0.0"));

        var pack = pack("models-1.0.0", "models.zip");
        var contents = pack.contents();

        var models = pack.json("models.json");
        assertThat(models.findValuesAsText("process"))
                .contains(
                        "release", "plan-release", "assess-risk", "prepare-release", "launch-release", "close-release");
        for (JsonNode model : models) {
            try (var deployed = repository.getResourceAsStream(
                    model.path("deploymentId").asText(), model.path("name").asText())) {
                assertThat(contents.get(model.path("file").asText()))
                        .as(model.path("name").asText())
                        .isEqualTo(deployed.readAllBytes());
            }
        }
    }

    @Test
    void secretsAreNowhereInThePack() throws Exception {
        var shop = shop("secretive").withFirstVersion();
        var planted = api.put(
                "manager",
                "/api/products/secretive",
                "application/yaml",
                shop.definition().replace("/health\"", "/health?token=hunter2\""));
        assertThat(planted.status()).isEqualTo(422);
        assertThat(planted.text())
                .contains("environments[0].deploy.health", "environments[1].deploy.health")
                .contains("looks like a secret")
                .doesNotContain("hunter2");
        String id = start(shop, "1.0.0");
        crew.workUntilEnded(id);

        var everything = new StringBuilder();
        pack(id, "secretive.zip").contents().forEach((name, content) -> everything
                .append(name)
                .append(new String(content, StandardCharsets.ISO_8859_1)));

        assertThat(everything)
                .contains("release-ended")
                .doesNotContain("hunter2")
                .doesNotContain(WEBHOOK_SECRET)
                .doesNotContain("release-demo");
    }

    @Test
    void onlyWhoMayReadTheReleaseGetsItsPack() {
        assertThat(api.get("", "/api/releases/nothing-1/evidence").status()).isEqualTo(401);
        assertThat(api.get("stakeholder", "/api/releases/nothing-1/evidence").status())
                .isEqualTo(404);
    }

    private DownloadedPack pack(String release, String name) {
        return DownloadedPack.of(api, release, folder.resolve(name));
    }

    private JsonNode timeline(String release) {
        return api.get("stakeholder", "/api/releases/" + release + "/timeline").json();
    }
}
