package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.releasemanager.evidence.verify.Verify;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence pack of releases that have really happened. */
class EvidenceJourneyTest extends WholeApplicationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    RepositoryService repository;

    @Test
    void thePackOfAFinishedReleaseVerifiesAndIsTheSameEachTime() throws Exception {
        crew.workUntilEnded(start(shop("proven").withFirstVersion(), "1.0.0"));

        var pack = pack("proven-1.0.0", "first.zip");
        var again = pack("proven-1.0.0", "again.zip");

        assertThat(verify(pack)).startsWith("0 OK: proven-1.0.0 as of ");
        assertThat(new String(contents(pack).get("report.html"), StandardCharsets.UTF_8))
                .contains("Rule 1 of &quot;Who must approve&quot;: always")
                .doesNotContain("href=", "src=", "<script");
        assertThat(again).hasSameBinaryContentAs(pack);
        assertThat(contents(pack).keySet())
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
        assertThat(verify(pack, "--head", announced))
                .startsWith("0 OK")
                .contains("vouches for records 1 to " + earlier.size());
        assertThat(verify(pack, "--head", "ab".repeat(32)))
                .startsWith("1 NOT OK")
                .contains("this is not the record that was announced");
    }

    @Test
    void theModelsOfThePackAreTheDeployedBytes() throws Exception {
        crew.workUntilEnded(start(shop("models").withFirstVersion(), "1.0.0"));

        var contents = contents(pack("models-1.0.0", "models.zip"));

        var models = JSON.readTree(contents.get("models.json"));
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
        contents(pack(id, "secretive.zip"))
                .forEach((name, content) ->
                        everything.append(name).append(new String(content, StandardCharsets.ISO_8859_1)));

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

    private Path pack(String release, String name) {
        return api.download("stakeholder", "/api/releases/" + release + "/evidence", folder.resolve(name));
    }

    private JsonNode timeline(String release) {
        return api.get("stakeholder", "/api/releases/" + release + "/timeline").json();
    }

    private static Map<String, byte[]> contents(Path pack) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(pack.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return contents;
    }

    /** The exit code and what was said. */
    private static String verify(Path pack, String... options) {
        var args = new java.util.ArrayList<>(List.of(pack.toString()));
        args.addAll(List.of(options));
        var said = new ByteArrayOutputStream();
        int code = Verify.run(args, new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
