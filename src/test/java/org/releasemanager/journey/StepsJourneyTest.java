package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Tags;
import org.releasemanager.health.Verifications;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What people can do about one step that does not go on: once more, on without it, or by hand. */
@Tag("apart")
class StepsJourneyTest extends WholeApplicationTest {
    private static final IllegalStateException AWAY = new IllegalStateException("It does not answer");
    private static final List<Map<String, String>> SHOWN =
            List.of(Map.of("name", "console", "text", "web 1.0.0 is up"));

    @MockitoSpyBean
    Tags tags;

    @MockitoSpyBean
    Verifications verifications;

    @DynamicPropertySource
    static void failSoon(DynamicPropertyRegistry registry) {
        registry.add("release-manager.engine.retry-after", () -> "PT0.1S");
        registry.add("test.database", () -> "steps");
    }

    @Test
    void stepIsTriedOnceMoreAndTheReleaseGoesOnWithoutADeviation() throws Exception {
        doThrow(AWAY).when(tags).tag(any());
        String id = start(shop("again").withFirstVersion(), "1.0.0");
        JsonNode failed = workUntilFailed(id, "serviceTask_tagRelease");
        assertThat(failed.path("message").asText()).contains("It does not answer");
        assertThat(failed.path("canRetry").asBoolean()).isTrue();
        int attempts = failed.path("attempts").asInt();

        assertThat(say("developer", id, failed, "retry", Map.of()).status()).isEqualTo(403);
        assertThat(say("operator", id, failed, "retry", Map.of()).status()).isEqualTo(200);
        crew.workWhile(
                id, () -> step(id, "serviceTask_tagRelease").path("attempts").asInt() == attempts);
        assertThat(workUntilFailed(id, "serviceTask_tagRelease")
                        .path("attempts")
                        .asInt())
                .as("one more try, and no more")
                .isEqualTo(attempts + 1);

        assertThat(say("operator", id, failed, "skip", Map.of("reason", "No tag needed"))
                        .status())
                .as("the product does not allow it")
                .isEqualTo(403);
        doCallRealMethod().when(tags).tag(any());
        assertThat(say("manager", id, failed, "retry", Map.of("reason", "The host is back"))
                        .status())
                .isEqualTo(200);
        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(timeline(id)).contains("manager has 'Tag release' tried once more: The host is back");
        assertThat(say("manager", id, failed, "retry", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void stepIsSkippedWhereModelAndProductAllowItAndByTwoWhereTheModelSaysSo() throws Exception {
        doThrow(AWAY).when(tags).tag(any());
        doThrow(AWAY).when(verifications).verifyDeployed(any(), eq("staging"));
        var shop = shop("skipped").withFirstVersion();
        var nonsense = api.put(
                "manager",
                "/api/products/skipped",
                "application/yaml",
                shop.definition() + "steps: {skip: [evaluateGates]}\n");
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.text()).contains("steps.skip[0]", "tagRelease", "verifyDeployment");
        define(shop, shop.definition() + "steps: {skip: [tagRelease, verifyDeployment]}\n");
        String id = request(Map.of("product", "skipped", "version", "1.0.0"));

        JsonNode unverified = workUntilFailed(id, "serviceTask_verifyDeployment");
        assertThat(unverified.path("canSkip").asBoolean()).isTrue();
        assertThat(skip("operator", id, unverified, " ").status()).isEqualTo(422);
        assertThat(skip("operator", id, unverified, "Looked at it").status()).isEqualTo(202);
        assertThat(skip("operator", id, unverified, "Really").status()).isEqualTo(202);
        var skipped = skip("manager", id, unverified, "So did I");
        assertThat(skipped.status()).as(skipped.text()).isEqualTo(200);
        doCallRealMethod().when(verifications).verifyDeployed(any(), any());

        JsonNode untagged = workUntilFailed(id, "serviceTask_tagRelease");
        assertThat(skip("operator", id, untagged, "The host is gone for good").status())
                .isEqualTo(200);

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED_WITH_DEVIATIONS");
        var deviations =
                api.get("stakeholder", "/api/releases/" + id + "/deviations").json();
        assertThat(deviations).hasSize(2);
        assertThat(deviations.get(0).path("kind").asText()).isEqualTo("SKIPPED");
        assertThat(deviations.get(0).path("secondPerson").asText()).isEqualTo("manager");
        assertThat(deviations.get(1).path("element").asText()).isEqualTo("serviceTask_tagRelease");
        assertThat(api.get("stakeholder", "/releases/" + id).text()).contains("deviations: 2");
    }

    @Test
    void deploymentAndItsVerificationAreDoneByHandWithEvidence() throws Exception {
        doThrow(AWAY).when(verifications).verifyDeployed(any(), eq("staging"));
        String id = start(shop("byhand").withFirstVersion().builtBy("sleep 60"), "1.0.0");
        crew.workWhile(id, () -> step(id, "receiveTask_awaitDeployment").isMissingNode());
        JsonNode waiting = step(id, "receiveTask_awaitDeployment");
        assertThat(say("operator", id, waiting, "retry", Map.of()).status()).isEqualTo(409);
        assertThat(skip("operator", id, waiting, "No").text()).contains("required");
        assertThat(byHand(id, waiting, "SUCCEEDED", List.of()).text()).contains("evidence");

        var deployed = byHand(id, waiting, "SUCCEEDED", SHOWN);
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        JsonNode unverified = workUntilFailed(id, "serviceTask_verifyDeployment");
        JsonNode ledger = api.get("stakeholder", "/api/releases/" + id + "/deployments")
                .json()
                .get(0);
        assertThat(ledger.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(ledger.path("detail").asText()).contains("done by hand by operator: Copied and started");
        assertThat(byHand(id, unverified, "SUCCEEDED", SHOWN).status()).isEqualTo(200);

        crew.workUntil(id, "userTask_acceptRelease");
        JsonNode shown =
                api.get("stakeholder", "/api/releases/" + id + "/steps").json().path("byHand");
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).path("sha256").asText()).isEqualTo(sha256("web 1.0.0 is up"));
        assertThat(api.get("stakeholder", "/api/releases/" + id)
                        .json()
                        .path("deviations")
                        .asInt())
                .isEqualTo(2);
        var pack = DownloadedPack.of(api, id, folder.resolve("byhand.zip"));
        assertThat(pack.verify()).startsWith("0 OK");
        JsonNode piece = pack.json("by-hand.json").get(0);
        assertThat(piece.path("note").asText()).isEqualTo("Copied and started");
        assertThat(pack.contents().get(piece.path("file").asText())).asString().isEqualTo("web 1.0.0 is up");
    }

    @Test
    void verificationThatFailsByHandGoesTheWayOfAFailure() throws Exception {
        doThrow(AWAY).when(verifications).verifyDeployed(any(), eq("staging"));
        String id = start(shop("handfail").withFirstVersion(), "1.0.0");
        JsonNode unverified = workUntilFailed(id, "serviceTask_verifyDeployment");

        assertThat(byHand(id, unverified, "FAILED", SHOWN).status()).isEqualTo(200);

        crew.workUntil(id, "userTask_resolveStagingFailure");
    }

    private JsonNode workUntilFailed(String id, String element) {
        crew.workWhile(id, () -> !step(id, element).path("kind").asText().equals("FAILED"));
        return step(id, element);
    }

    private JsonNode step(String id, String element) {
        for (JsonNode step :
                api.get("stakeholder", "/api/releases/" + id + "/steps").json().path("items")) {
            if (step.path("element").asText().equals(element)) {
                return step;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private Api.Answer skip(String person, String id, JsonNode step, String reason) {
        return say(person, id, step, "skip", Map.of("reason", reason));
    }

    private Api.Answer byHand(String id, JsonNode step, String outcome, List<?> evidence) {
        return say(
                "operator",
                id,
                step,
                "by-hand",
                Map.of("outcome", outcome, "note", "Copied and started", "evidence", evidence));
    }

    private Api.Answer say(String person, String id, JsonNode step, String verb, Map<String, ?> body) {
        String path = "/api/releases/" + id + "/steps/" + step.path("id").asText() + "/" + verb;
        return api.post(person, path, body);
    }

    private String timeline(String id) {
        return api.get("stakeholder", "/api/releases/" + id + "/timeline").text();
    }

    private static String sha256(String text) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
