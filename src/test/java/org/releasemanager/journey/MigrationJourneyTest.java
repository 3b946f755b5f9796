package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models are corrected while releases run: who shall, moves; all others end as they began. */
class MigrationJourneyTest extends WholeApplicationTest {
    private static final String REASON = "The label of a task was misleading";
    private static final List<String> PEOPLE = List.of(
            "admin", "manager", "developer", "tester", "operator", "product-owner", "security", "stakeholder", "");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    private String before = "";
    private String corrected = "";

    @BeforeEach
    void whatReleasesFollow() {
        before = newest();
    }

    @AfterEach
    void takeTheCorrectionBack() {
        if (!corrected.isEmpty()) {
            repository.deleteDeployment(corrected, true);
        }
    }

    @Test
    void releasesMoveToTheCorrectedModelsAndEndUnderThem() throws Exception {
        var shop = shop("corrected").withFirstVersion();
        String voting = start(shop, "1.0.0");
        String held = start(shop, "1.1.0");
        String staying = start(shop, "1.2.0");
        crew.workUntil(voting, "userTask_approvePlan");
        api.post("manager", "/api/releases/" + held + "/hold", Map.of("reason", "The board has to decide"));
        correct();

        var dry = order(true, voting, held);
        assertThat(dry.json().path("items")).hasSize(2).allMatch(item -> state(item)
                .equals("MOVABLE"));
        assertThat(following(corrected)).isZero();
        var ordered = order(false, voting, held);
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        assertThat(state(ordered.json())).isEqualTo("PLANNED");
        String migration = "/api/migrations/" + ordered.json().path("id").asText();
        assertThat(api.post("manager", migration + "/confirm", Map.of()).status())
                .isEqualTo(403);
        assertThat(api.post("admin", migration + "/confirm", Map.of()).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state(api.get("stakeholder", migration).json()).equals("DONE"));

        assertThat(following(corrected))
                .as("two releases and the phase of each")
                .isEqualTo(4);
        assertThat(state(api.get("manager", "/api/releases/" + held).json())).isEqualTo("HELD");
        assertThat(timeline(held))
                .contains("manager moved the release to other models")
                .contains(REASON);
        api.post("manager", "/api/releases/" + held + "/resume", Map.of("reason", "It has decided"));
        assertThat(crew.openTasks(held).get(0).path("name").asText()).isNotEmpty();
        cancel(held);
        cancel(staying);
        assertThat(crew.workUntilEnded(voting).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(deployments(voting)).containsOnly(corrected);
        assertThat(deployments(staying)).containsOnly(before);
        var past = api.get("stakeholder", "/api/releases/" + voting + "/migrations")
                .json();
        assertThat(past.path(0).path("confirmedBy").asText()).isEqualTo("admin");
        assertThat(past.path(0).path("models")).hasSize(2).allSatisfy(model -> {
            assertThat(model.path("before").path("deployment").asText()).isEqualTo(before);
            assertThat(model.path("after").path("deployment").asText()).isEqualTo(corrected);
            assertThat(model.path("after").path("hash").asText()).hasSize(64);
        });
    }

    @Test
    void onlyManagersAndAdministratorsMoveReleases() throws Exception {
        String id = start(shop("guarded").withFirstVersion(), "1.0.0");
        correct();
        var softly = new SoftAssertions();
        for (String person : PEOPLE) {
            boolean entitled = List.of("admin", "manager").contains(person);
            int refused = person.isEmpty() ? 401 : 403;
            softly.assertThat(
                            api.post(person, "/api/migrations", body(true, id)).status())
                    .as(person + ": dry run")
                    .isEqualTo(entitled ? 200 : refused);
            for (String verb : List.of("confirm", "withdraw")) {
                softly.assertThat(api.post(person, "/api/migrations/none/" + verb, Map.of())
                                .status())
                        .as(person + ": " + verb)
                        .isEqualTo(entitled ? 404 : refused);
            }
            if (!entitled) {
                softly.assertThat(api.post(person, "/api/migrations", body(false, id))
                                .status())
                        .as(person)
                        .isEqualTo(refused);
            }
            softly.assertThat(api.get(person, "/api/model-versions").status())
                    .as(person + ": reads")
                    .isEqualTo(person.isEmpty() ? 401 : 200);
        }
        softly.assertAll();
        assertThat(api.get("manager", "/api/releases/" + id + "/migrations").json())
                .isEmpty();
        cancel(id);
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        var unknown = api.post("manager", "/api/migrations", Map.of("release", "all"));
        var wrong = api.post("manager", "/api/migrations", Map.of("releases", "some", "to", "nowhere"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").findValuesAsText("field")).containsExactly("reason", "to", "releases");
        assertThat(api.get("manager", "/api/migrations/none").status()).isEqualTo(404);
        assertThat(api.get("manager", "/api/migrations?size=501").status()).isEqualTo(400);
        assertThat(api.get("manager", "/api/model-versions?process=release")
                        .json()
                        .path("items"))
                .isNotEmpty();
    }

    private Api.Answer order(boolean dryRun, String... releases) {
        return api.post("manager", "/api/migrations", body(dryRun, releases));
    }

    private Map<String, Object> body(boolean dryRun, String... releases) {
        return Map.of("to", corrected, "releases", List.of(releases), "reason", REASON, "dryRun", dryRun);
    }

    private void cancel(String id) {
        api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", "Seen enough"));
        assertThat(state(crew.workUntilEnded(id))).isEqualTo("CANCELLED");
    }

    /** All models once more, with one label changed in each. */
    private void correct() throws IOException {
        var deployment = repository.createDeployment().name("corrected");
        for (String name : repository.getDeploymentResourceNames(before)) {
            try (var resource = repository.getResourceAsStream(before, name)) {
                var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
                deployment.addString(name, text.replace("camunda:versionTag=\"", "camunda:versionTag=\"corrected-"));
            }
        }
        corrected = deployment.deploy().getId();
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("release")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }

    /** Of the release and of its phases. */
    private List<String> deployments(String id) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .processDefinitionKeyIn("release", "plan-release", "develop-release", "launch-release", "close-release")
                .list()
                .stream()
                .map(instance -> repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getDeploymentId())
                .distinct()
                .toList();
    }

    private long following(String deployment) {
        long following = 0;
        for (JsonNode model :
                api.get("manager", "/api/model-versions?size=500").json().path("items")) {
            if (model.path("deployment").asText().equals(deployment)) {
                following += model.path("running").asLong();
            }
        }
        return following;
    }

    private String timeline(String id) {
        return api.get("manager", "/api/releases/" + id + "/timeline").text();
    }

    private static String state(JsonNode node) {
        return node.path("state").asText();
    }
}
