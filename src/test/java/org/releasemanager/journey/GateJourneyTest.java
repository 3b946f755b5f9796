package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Quality gates that people answer for, waive together, and that close again. */
class GateJourneyTest extends WholeApplicationTest {
    private static final String WHY = "The tracker comes next month, ticket OPS-7";

    @Test
    void aChecklistIsAnsweredAndAGateIsWaivedByTwoPersons() throws Exception {
        var shop = shop("waived").withFirstVersion();
        define(shop, shop.definition() + """
                  - {id: go-live, type: checklist, items: [Backup verified, On-call informed]}
                  - {id: blockers, type: issues, query: "status = Open"}
                  - {id: others, type: dependencies}
                """);
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        var task = crew.workUntil(id, "userTask_resolveGates");
        assertThat(task.path("evidence").path("markdown").asText())
                .contains("- Backup verified: nobody answered")
                .contains("release-manager.integrations.\\<tracker>.base-url");

        assertThat(answer(id, "operator", "Backup").status()).isEqualTo(422);
        assertThat(answer(id, "stakeholder", "Backup verified").status()).isEqualTo(403);
        assertThat(answer(id, "operator", "Backup verified")
                        .json()
                        .at("/items/0/person")
                        .asText())
                .isEqualTo("operator");
        assertThat(crew.complete(task, Map.of("choice", "CHECK_OFF")).status()).isEqualTo(204);
        task = crew.workUntil(id, "userTask_resolveGates");
        assertThat(gate(id, "go-live")).isEqualTo("PASS");
        assertThat(waive(id, "manager").status()).isEqualTo(403);
        assertThat(waive(id, "tester").status()).isEqualTo(202);
        assertThat(waive(id, "tester").status()).isEqualTo(409);
        assertThat(gate(id, "blockers")).isEqualTo("INCONCLUSIVE");
        assertThat(atOnce(id, "security", "operator", "product-owner", "developer"))
                .containsOnlyOnce(200)
                .contains(409);
        assertThat(gate(id, "blockers")).isEqualTo("WAIVED");
        crew.complete(task, Map.of("choice", "RETRY"));
        var ended = crew.workUntilEnded(id);

        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED_WITH_DEVIATIONS");
        assertThat(ended.path("deviations").asInt()).isEqualTo(1);
        assertThat(api.get("manager", "/api/releases/" + id + "/timeline").text())
                .contains("Checklist 'go-live', 'Backup verified': done, restored it")
                .contains("as tester had asked");
        assertThat(gate(id, "others")).isEqualTo("PASS");
        for (String gate : List.of("unit-tests", "others", "go-live", "blockers")) {
            var replay = api.get("stakeholder", "/api/releases/" + id + "/gates/" + gate + "/replay");
            assertThat(replay.json().path("outcome").asText()).as(replay.text()).isEqualTo("SAME");
        }
    }

    @Test
    void aGateThatTurnsRedAfterTheApprovalStopsTheLaunch() throws Exception {
        var shop = shop("reddened").withFirstVersion();
        var report = folder.resolve("ci/TEST-smoke.xml");
        write(report, "<testcase name='a'/>");
        define(shop, shop.definition() + """
                  - {id: smoke, type: junit, folder: "%s", evidence: "TEST-*.xml", maxAge: PT1H}
                """.formatted(folder.resolve("ci")));
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        crew.workUntil(id, "userTask_approveRelease");
        assertThat(gate(id, "smoke")).isEqualTo("PASS");

        write(report, "<testcase name='a'><failure/></testcase>");
        var stopped = crew.workUntil(id, "userTask_resolveGates");
        assertThat(stopped.path("phase").asText()).containsIgnoringCase("releas");
        assertThat(gate(id, "smoke")).isEqualTo("FAIL");
        write(report, "<testcase name='a'/>");
        crew.complete(stopped, Map.of("choice", "RETRY"));

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
    }

    private Api.Answer answer(String id, String person, String item) {
        return api.put(
                person,
                "/api/releases/" + id + "/gates/go-live/checklist",
                "application/json",
                "{\"items\": [{\"item\": \"" + item + "\", \"done\": true, \"note\": \"restored it\"}]}");
    }

    private Api.Answer waive(String id, String person) {
        var until = Instant.now().plus(2, ChronoUnit.DAYS).toString();
        return api.post(person, "/api/releases/" + id + "/gates/blockers/waive", Map.of("reason", WHY, "until", until));
    }

    /** Everybody does the same at the same moment. */
    private List<Integer> atOnce(String id, String... people) {
        return Stream.of(people)
                .map(person ->
                        CompletableFuture.supplyAsync(() -> waive(id, person).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private String gate(String id, String gate) {
        for (var one :
                api.get("manager", "/api/releases/" + id + "/gates").json().path("gates")) {
            if (one.path("id").asText().equals(gate)) {
                return one.at("/latest/verdict").asText();
            }
        }
        return "no such gate";
    }

    private static void write(Path report, String cases) throws Exception {
        Files.createDirectories(report.getParent());
        Files.writeString(report, "<testsuite>" + cases + "</testsuite>");
    }
}
