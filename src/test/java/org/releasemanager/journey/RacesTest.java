package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Everybody does the same thing in the same moment, on two nodes with one PostgreSQL: it happens once, and all are told so. */
class RacesTest {
    private static final String SECRET = "whsec_dGhlIHNlY3JldCBvZiB0aGUgam91cm5leSB0ZXN0cw==";
    private static final Map<String, Object> YES = Map.of("decision", "APPROVE");
    private static final List<String> OWNERS = List.of("product-owner", "tester", "operator", "security");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private static TwoNodes nodes;

    private Api api;
    private Crew crew;

    @BeforeAll
    static void startNodes() throws Exception {
        nodes = TwoNodes.start(folder, Map.of("RELEASE_MANAGER_INTEGRATIONS_STANDARD_WEBHOOKS_SECRETS", SECRET));
    }

    @BeforeEach
    void meet() {
        api = new Api(nodes.port(0));
        crew = new Crew(api);
    }

    @AfterAll
    static void stopNodes() throws Exception {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void aWebhookThatComesFiftyTimesAtOnceActsOnce() throws Exception {
        shop("duplicates").define(api);
        String body =
                "{\"type\": \"release.requested\", \"data\": {\"product\": \"duplicates\", \"version\": \"1.0.0\"}}";

        var answers =
                TwoNodes.together(50, number -> SignedWebhook.send(nodes.port(number), SECRET, "msg_duplicate", body));
        await().atMost(Duration.ofMinutes(1)).until(() -> releases("duplicates") == 1);

        assertThat(answers)
                .as("%s", answers)
                .filteredOn(status -> status == 202)
                .hasSize(1);
        assertThat(answers)
                .as("%s", answers)
                .filteredOn(status -> status == 200)
                .hasSize(49);
        assertThat(deliveries("msg_duplicate")).hasSize(1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> deliveries("msg_duplicate").get(0).path("state").asText(), "DONE"::equals);
        assertThat(deliveries("msg_duplicate").get(0).path("attempts").asInt()).isEqualTo(1);
        assertThat(instances("duplicates-1.0.0")).isEqualTo(1);
    }

    @Test
    void aRequestUnderOneKeyIsOneReleaseForAllWhoAsk() throws Exception {
        shop("keyed").define(api);
        var body = Map.of("product", "keyed", "version", "1.0.0");

        var answers = TwoNodes.together(
                64, number -> new Api(nodes.port(number)).post("manager", "/api/releases", body, "the-key"));

        assertThat(answers)
                .as("%s", answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(1);
        assertThat(answers)
                .as("%s", answers)
                .filteredOn(answer -> answer.status() == 200)
                .hasSize(63);
        assertThat(answers).allMatch(answer -> answer.json().path("id").asText().equals("keyed-1.0.0"));
        assertThat(instances("keyed-1.0.0")).isEqualTo(1);
    }

    @Test
    void withoutAKeyTheSecondIsToldWhichReleaseHasTheVersion() throws Exception {
        shop("keyless").define(api);
        var body = Map.of("product", "keyless", "version", "1.0.0");

        var answers =
                TwoNodes.together(64, number -> new Api(nodes.port(number)).post("manager", "/api/releases", body));

        assertThat(answers)
                .as("%s", answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(1);
        var others = answers.stream().filter(answer -> answer.status() != 201).toList();
        assertThat(others).allSatisfy(other -> {
            assertThat(other.status()).as(other.text()).isEqualTo(409);
            assertThat(other.json().path("release").asText()).isEqualTo("keyless-1.0.0");
        });
        assertThat(instances("keyless-1.0.0")).isEqualTo(1);
    }

    @Test
    void twoReleasesThatWaitForTheSameKindOfNewsGetEachItsOwn() throws Exception {
        try (var slow = new PipelineServer(Duration.ofHours(1));
                var quick = new PipelineServer(Duration.ofSeconds(1))) {
            String waits = shop("waits").deployedBy(slow).release(api, "1.0.0");
            String goesOn = shop("goes").deployedBy(quick).release(api, "1.0.0");
            crew.workWhile(waits, () -> slow.executions().isEmpty());
            crew.workWhile(goesOn, () -> quick.executions().isEmpty());

            var released = crew.workUntilEnded(goesOn);
            String key = slow.executionsByKey().keySet().iterator().next();
            String news = "{\"type\": \"deployment.finished\", \"data\": {\"key\": \"" + key + "\"}}";
            SignedWebhook.send(nodes.port(1), SECRET, "msg_news", news);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> deliveries("msg_news").get(0).path("attempts").asInt() > 0);
            Thread.sleep(2_000);

            assertThat(released.path("state").asText())
                    .as(crew.describe(goesOn))
                    .isEqualTo("COMPLETED");
            assertThat(quick.executions()).isEqualTo(PipelineServer.ONE_RELEASE);
            assertThat(slow.executions()).as("it still waits for its own").hasSize(1);
            assertThat(awaited()).as(crew.describe(waits)).isEqualTo(1);
        }
    }

    @Test
    void twentyVotesOnOneTaskAreOneVoteAndAllOthersHearWhoWasFirst() throws Exception {
        String id = asked("votes");
        var task = crew.workUntil(id, "userTask_approveRelease").path("id").asText();
        var tasklists = new HashMap<String, Tasklist>();
        for (int person = 0; person < OWNERS.size(); person++) {
            tasklists.put(OWNERS.get(person), new Tasklist(nodes.port(person / 2), OWNERS.get(person), "release-demo"));
        }

        var answers = TwoNodes.together(20, number -> vote(number, task, tasklists));
        var counted =
                answers.stream().filter(answer -> answer.startsWith("204")).toList();
        assertThat(counted).as("%s", answers).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.startsWith("204")).allSatisfy(late -> assertThat(late)
                .matches("(?s)409 .*was done by (product-owner|tester|operator|security) at 20\\d\\d-.*")
                .doesNotContain("\tat ")
                .doesNotContain("stackTrace"));
        assertThat(votes(id)).isEqualTo(1);
    }

    @Test
    void theSamePersonWhoClicksTwentyTimesHasCompletedOnce() throws Exception {
        String id = asked("clicks");
        var task = crew.workUntil(id, "userTask_defineScope").path("id").asText();
        var scope = Map.of("variables", Map.of("objectives", "Sell more", "successCriteria", "Nobody complains"));

        var answers = TwoNodes.together(
                20, number -> new Api(nodes.port(number)).post("manager", "/api/tasks/" + task + "/complete", scope));

        assertThat(answers)
                .as("%s", answers)
                .filteredOn(answer -> answer.status() == 204)
                .hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(late -> assertThat(
                        late.status() + " " + late.text())
                .matches("(?s)409 .*was done by manager at 20\\d\\d-.*"));
    }

    /** By our REST and, every second time, by the engine's own behind the Tasklist. */
    private static String vote(int number, String task, Map<String, Tasklist> tasklists) {
        String person = OWNERS.get(number / 2 % OWNERS.size());
        if (number % 2 == 0) {
            var answer = new Api(nodes.port(number / 2))
                    .post(person, "/api/tasks/" + task + "/complete", Map.of("variables", YES));
            return answer.status() + " " + answer.text();
        }
        var answer = Objects.requireNonNull(tasklists.get(person))
                .engine("/task/" + task + "/submit-form", "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}");
        return answer.statusCode() + " " + answer.body();
    }

    private static Shop shop(String key) throws Exception {
        return new Shop(key, Files.createDirectory(folder.resolve(key))).withFirstVersion();
    }

    /** A release on which four people may vote. */
    private String asked(String key) throws Exception {
        var definition = shop(key).definition() + "roles:\n  product-owner: " + OWNERS + "\n";
        assertThat(api.put("manager", "/api/products/" + key, "application/yaml", definition)
                        .status())
                .isIn(200, 201);
        var started = api.post("manager", "/api/releases", Map.of("product", key, "version", "1.0.0"));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return started.json().path("id").asText();
    }

    private int votes(String id) {
        int votes = 0;
        for (JsonNode request :
                api.get("manager", "/api/releases/" + id + "/approvals").json()) {
            votes += request.path("kind").asText().equals("RELEASE") && request.hasNonNull("vote") ? 1 : 0;
        }
        return votes;
    }

    private int releases(String product) {
        return api.get("manager", "/api/releases?product=" + product)
                .json()
                .path("total")
                .asInt();
    }

    private int instances(String id) {
        return api.get(
                        "admin",
                        "/engine-rest/history/process-instance/count?processDefinitionKey=release"
                                + "&processInstanceBusinessKey=" + id)
                .json()
                .path("count")
                .asInt();
    }

    /** How many deployments are awaited, of all releases. */
    private int awaited() {
        return api.get(
                        "admin",
                        "/engine-rest/history/activity-instance/count?unfinished=true"
                                + "&activityId=receiveTask_awaitDeployment")
                .json()
                .path("count")
                .asInt();
    }

    private List<JsonNode> deliveries(String deliveryId) {
        var found = new ArrayList<JsonNode>();
        for (JsonNode delivery : api.get("admin", "/api/inbox?size=500").json().path("items")) {
            if (delivery.path("deliveryId").asText().equals(deliveryId)) {
                found.add(delivery);
            }
        }
        return found;
    }
}
