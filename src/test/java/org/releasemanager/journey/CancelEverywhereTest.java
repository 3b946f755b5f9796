package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.releasemanager.journey.WaitPlaces.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A release can be cancelled wherever it rests, and then leaves nothing behind: found by the models, so also in new ones. */
@Tag("apart")
class CancelEverywhereTest extends WholeApplicationTest {
    private static final Map<String, Object> KNOWN = Map.ofEntries(
            Map.entry("environment", "staging"),
            Map.entry("stagingEnvironment", "staging"),
            Map.entry("productionEnvironment", "production"),
            Map.entry("stagingDefined", true),
            Map.entry("service", "web"),
            Map.entry("riskScore", 10),
            Map.entry("riskLevel", "LOW"),
            Map.entry("rolloutApproach", "ALL_AT_ONCE"),
            Map.entry("outcome", "PROCEED"),
            Map.entry("launchAt", "2099-01-01T00:00:00Z"));

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    private int number;

    @DynamicPropertySource
    static void nothingMovesByItself(DynamicPropertyRegistry registry) {
        registry.add("camunda.bpm.job-execution.enabled", () -> false);
        registry.add("test.database", () -> "cancel");
    }

    @AfterEach
    void runTheLine() {
        api.send("manager", "DELETE", "/api/stop-the-line", "application/json", "{\"reason\": \"Over\"}");
    }

    @Test
    void everyModelIsPartOfARelease() throws Exception {
        assertThat(WaitPlaces.unreachable()).as("a debt outlives its release").containsExactly("settle-debt");
        assertThat(WaitPlaces.all()).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> aCancelledReleaseLeavesNothingBehind() throws Exception {
        defineEverywhere();
        var tests = new ArrayList<DynamicTest>();
        for (Place place : WaitPlaces.all()) {
            tests.add(DynamicTest.dynamicTest(place + "", () -> cancelledAt(place, id -> {})));
            tests.add(DynamicTest.dynamicTest(place + " held", () -> cancelledAt(place, this::hold)));
            if (place.isJob()) {
                tests.add(DynamicTest.dynamicTest(place + " failed", () -> cancelledAt(place, this::fail)));
            }
        }
        return tests.stream();
    }

    @Test
    void aCancelledReleaseLeavesNothingBehindWhileTheLineIsStopped() throws Exception {
        defineEverywhere();
        api.post("manager", "/api/stop-the-line", Map.of("reason", "Checkout is down"));
        for (Place place : WaitPlaces.all()) {
            if (place.element().startsWith("receiveTask_")) {
                cancelledAt(place, id -> {});
            }
        }
    }

    private void defineEverywhere() throws Exception {
        var shop = shop("everywhere").withFirstVersion();
        define(
                shop,
                shop.definition() + "activities: [{key: soak, name: Soak, team: testing, phase: preparation},"
                        + " {key: wiki, name: Wiki, team: operations, phase: closing}]\n");
    }

    private void cancelledAt(Place place, java.util.function.Consumer<String> before) {
        String id = request(Map.of("product", "everywhere", "version", "0.0." + ++number + stamp()));
        runJobs(id);
        put(id, place);
        database.sql("delete from environment_lease where product = 'everywhere'")
                .update();
        database.sql("insert into environment_lease (product, environment, holder, token, granted_at)"
                        + " values ('everywhere', 'staging', ?, 1, current_timestamp)")
                .param(id)
                .update();
        before.accept(id);
        assertThat(api.get("stakeholder", "/api/releases/" + id)
                        .json()
                        .path("waiting")
                        .path("sentence")
                        .asText())
                .as("why it waits")
                .isNotBlank();

        var cancelled = api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", "No longer wanted"));
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        runJobs(id);

        var release = api.get("stakeholder", "/api/releases/" + id).json();
        assertThat(release.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(instances(id)).as("processes").isEmpty();
        assertThat(count("environment_lease where holder = ?", id)).as("leases").isZero();
        assertThat(count("environment_request where release_id = ?", id))
                .as("requests")
                .isZero();
        assertThat(count("release_hold where release_id = ?", id)).as("holds").isZero();
        assertThat(count("effect where state in ('INTENT', 'SUBMITTED') and release_id = ?", id))
                .as("open effects")
                .isZero();
        assertThat(count("release_event where kind = 'announced' and text like '%cancelled%' and release_id = ?", id))
                .as("told once")
                .isEqualTo(1);
        assertThat(api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", "Again"))
                        .status())
                .isEqualTo(409);
    }

    private void put(String id, Place place) {
        waitForSomething(id);
        String activity = activityOf(id);
        String parent = instances(id).get(0).getRootProcessInstanceId();
        for (String call : place.calls()) {
            runtime.setVariable(parent, "activity", activity);
            go(parent, call);
            String above = parent;
            parent = instances(id).stream()
                    .map(ProcessInstance::getId)
                    .filter(child -> superOf(child, above))
                    .findFirst()
                    .orElseThrow();
        }
        for (String collection : place.collection().stream().toList()) {
            String one = collection.equals("activities") ? activity : "operator";
            runtime.setVariable(parent, collection, new ArrayList<>(List.of(one)));
        }
        go(parent, place.element() + (place.collection().isPresent() ? "#multiInstanceBody" : ""));
        assertThat(restingAt(parent, place.element())).as("rests there").isPositive();
    }

    /** Otherwise nothing would hold it in front of production. */
    private void waitForSomething(String id) {
        var dependency = Map.of("kind", "issue", "issue", "SHOP-1", "state", "Done", "why", "It was promised");
        var added = api.post("manager", "/api/releases/" + id + "/dependencies", dependency);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    private String activityOf(String id) {
        database.sql("insert into team_activity (release_id, round, name, teams, phase, mandatory, blocks, opened_at,"
                        + " state)"
                        + " values (?, 1, 'Warn the call centre', 'operations', 'DEVELOPMENT', false, true,"
                        + " current_timestamp, 'OPEN')")
                .param(id)
                .update();
        return database.sql("select max(id) from team_activity where release_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** In a wait, or in front of it with a job. */
    private long restingAt(String instance, String element) {
        return runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .activityId(element)
                        .count()
                + jobs.createJobDefinitionQuery().activityIdIn(element).list().stream()
                        .mapToLong(definition -> jobs.createJobQuery()
                                .processInstanceId(instance)
                                .jobDefinitionId(definition.getId())
                                .count())
                        .sum();
    }

    private boolean superOf(String child, String above) {
        return runtime.createProcessInstanceQuery()
                        .superProcessInstanceId(above)
                        .processInstanceId(child)
                        .count()
                > 0;
    }

    /** Leaves all that the instance does, and rests before the element. */
    private void go(String instance, String element) {
        runtime.setVariables(instance, KNOWN);
        ActivityInstance tree = runtime.getActivityInstance(instance);
        var modification = runtime.createProcessInstanceModification(instance);
        Arrays.stream(tree.getChildActivityInstances())
                .forEach(child -> modification.cancelActivityInstance(child.getId()));
        Arrays.stream(tree.getChildTransitionInstances())
                .forEach(child -> modification.cancelTransitionInstance(child.getId()));
        modification.startBeforeActivity(element).execute();
    }

    private void hold(String id) {
        var held = api.post("manager", "/api/releases/" + id + "/hold", Map.of("reason", "Wait"));
        assertThat(held.status()).as(held.text()).isEqualTo(200);
    }

    private void fail(String id) {
        instances(id).stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .forEach(job -> jobs.setJobRetries(job.getId(), 0));
    }

    private void runJobs(String id) {
        for (ProcessInstance instance : instances(id)) {
            for (var job : jobs.createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .list()) {
                jobs.executeJob(job.getId());
            }
        }
    }

    private List<ProcessInstance> instances(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .list();
    }

    private int count(String from, String id) {
        return database.sql("select count(*) from " + from)
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static String stamp() {
        return "-" + Long.toString(System.nanoTime(), 36);
    }
}
