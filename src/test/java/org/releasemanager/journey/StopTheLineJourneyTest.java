package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.integration.local.TinyService;

/** Somebody stops the line: each release halts at its next safe point, the fix passes, and all go on when it runs again. */
class StopTheLineJourneyTest extends WholeApplicationTest {
    private static final String LINE = "/api/stop-the-line";

    @AfterEach
    void runAgain() {
        run("manager", "The test is over");
    }

    @Test
    void releasesHaltBeforeTheNextServiceBeforeStagingAndBeforeProduction() throws Exception {
        Shop pair = shop("pair").withFirstVersion().builtBy("echo built >> " + folder + "/builds; sleep 3");
        define(pair, withSecondService(pair));
        String deploying = request(Map.of("product", "pair", "version", "1.0.0"));
        String launching = start(new Shop("ready", folder.resolve("ready")).withFirstVersion(), "1.0.0");
        crew.workUntil(launching, "userTask_approveRelease");
        crew.workWhile(deploying, () -> !Files.exists(folder.resolve("builds")));
        String planning = start(new Shop("early", folder.resolve("early")).withFirstVersion(), "1.0.0");

        assertThat(stop("developer", "I say so").status()).isEqualTo(403);
        assertThat(stop("operator", " ").status()).isEqualTo(422);
        var stopped = stop("operator", "Checkout is down");
        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        assertThat(stop("manager", "Me, too").status()).isEqualTo(409);
        assertThat(api.get("stakeholder", LINE).json().path("stopped").asBoolean())
                .isTrue();
        assertThat(api.get("", "/").text()).contains("The line is stopped since", "by operator: Checkout is down");

        for (String id : new String[] {deploying, planning, launching}) {
            crew.workWhile(id, () -> !isHalted(id));
            assertThat(timeline(id)).contains("operator stops the line: Checkout is down");
        }
        assertThat(services(deploying)).as("web was at work, api was not").isEqualTo("staging web SUCCEEDED, ");
        assertThat(services(planning)).isEmpty();
        assertThat(services(launching)).contains("staging web").doesNotContain("production");

        assertThat(pass(planning, "manager").status()).isEqualTo(202);
        assertThat(pass(planning, "manager").status()).isEqualTo(202);
        assertThat(pass(planning, "operator").status()).isEqualTo(200);
        assertThat(crew.workUntilEnded(planning).path("state").asText()).isEqualTo("COMPLETED_WITH_DEVIATIONS");
        var deviation = api.get("stakeholder", "/api/releases/" + planning + "/deviations")
                .json();
        assertThat(deviation).hasSize(1);
        assertThat(deviation.get(0).path("kind").asText()).isEqualTo("STOP_PASS");
        assertThat(isHalted(deploying) && isHalted(launching))
                .as("the others wait")
                .isTrue();

        assertThat(run("operator", "Mended").status()).isEqualTo(200);
        for (String id : new String[] {deploying, launching}) {
            assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
        }
        assertThat(services(deploying)).contains("staging api SUCCEEDED", "production api SUCCEEDED");
    }

    @Test
    void aRollbackGoesOnWhileTheLineIsStoppedAndAHaltedReleaseCanBeCancelled() throws Exception {
        var shop = shop("line-back").withFirstVersion();
        crew.answer("userTask_confirmProduction", Map.of("choice", "ROLL_BACK", "reason", "Customers complain"));
        String id = start(shop, "1.0.0");
        JsonNode question = crew.workUntil(id, "userTask_confirmProduction");
        String halted = request(Map.of("product", "line-back", "version", "1.0.1"));
        stop("manager", "Customers complain");

        crew.complete(question, Map.of("choice", "ROLL_BACK", "reason", "Customers complain"));

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("ROLLED_BACK");
        crew.workWhile(halted, () -> !isHalted(halted));
        api.post("manager", "/api/releases/" + halted + "/cancel", Map.of("reason", "No longer wanted"));
        assertThat(crew.workUntilEnded(halted).path("state").asText()).isEqualTo("CANCELLED");
    }

    private boolean isHalted(String id) {
        return api.get("stakeholder", "/api/releases/" + id)
                .json()
                .path("waiting")
                .path("sentence")
                .asText()
                .startsWith("The line is stopped since");
    }

    private String services(String id) {
        var text = new StringBuilder();
        for (JsonNode deployment :
                api.get("stakeholder", "/api/releases/" + id + "/deployments").json()) {
            for (String field : new String[] {"environment", "service", "state"}) {
                text.append(deployment.path(field).asText()).append(field.equals("state") ? ", " : " ");
            }
        }
        return text.toString();
    }

    private String timeline(String id) {
        return api.get("stakeholder", "/api/releases/" + id + "/timeline").text();
    }

    private Api.Answer stop(String person, String reason) {
        return api.post(person, LINE, Map.of("reason", reason));
    }

    private Api.Answer run(String person, String reason) {
        return api.send(person, "DELETE", LINE, "application/json", "{\"reason\": \"" + reason + "\"}");
    }

    private Api.Answer pass(String id, String person) {
        return api.post(person, "/api/releases/" + id + "/pass", Map.of("reason", "It mends the checkout"));
    }

    private static String withSecondService(Shop shop) {
        return shop.definition()
                .replace("services:\n", "services:\n  - {key: api, path: .}\n")
                .replaceFirst("(?s)(  - \\{key: api, path: \\.}\n)(  - \\{key: web[^\n]*\n)", "$2$1")
                .replace("healthTimeout: PT20S}", "healthTimeout: PT20S, " + onFreePort())
                .replace("observe: PT1S}", "observe: PT1S, " + onFreePort());
    }

    private static String onFreePort() {
        int port = TinyService.freePort();
        return "services: {api: {start: ./start.sh " + port + ", health: \"http://127.0.0.1:" + port + "/health\"}}}";
    }
}
