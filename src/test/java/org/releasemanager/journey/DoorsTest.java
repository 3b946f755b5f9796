package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in by which door, and how those are told who do not. */
class DoorsTest extends WholeApplicationTest {
    private static final String JSON = "application/json";

    @Test
    void theEnginesRestIsForAdministrators() {
        String tasks = "/engine-rest/task?maxResults=10";

        assertProblem(api.get("", tasks), 401);
        assertProblem(api.get("manager", tasks), 403);
        assertThat(api.get("admin", tasks).status()).isEqualTo(200);
        assertThat(api.get("admin", "/engine-rest/task?maxResults=2147483647").status())
                .isEqualTo(400);
    }

    @Test
    void withoutALoginAProgramIsToldToLogIn() {
        var anonymous = api.get("", "/api/releases");

        assertProblem(anonymous, 401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertProblem(api.get("nobody:release-demo", "/api/releases"), 401);
        assertProblem(api.get("", "/actuator/info"), 401);
        assertThat(api.get("", "/actuator/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/products/x, developer",
        "PUT, /api/products/x, operator",
        "POST, /api/releases, developer",
        "POST, /api/releases, tester",
        "POST, /api/releases/x/cancel, developer",
        "POST, /api/releases/x/cancel, product-owner",
        "POST, /api/environments/x/staging/free, operator",
        "POST, /api/environments/x/staging/front, developer",
        "DELETE, /api/demo, manager",
        "GET, /api/outbox, developer",
        "GET, /api/outbox/1, stakeholder",
        "POST, /api/outbox/1/send-again, operator",
        "POST, /api/outbox/1/discard, product-owner",
        "PUT, /api/products/x, stakeholder",
        "POST, /api/releases, stakeholder",
        "POST, /api/releases/x/cancel, stakeholder",
        "POST, /api/tasks/x/complete, stakeholder",
        "POST, /api/releases/x/approvals/product-owner, stakeholder",
        "POST, /api/releases/x/gates/unit-tests/waive, stakeholder",
        "POST, /api/releases/x/risk/mitigations/y/complete, stakeholder",
        "PUT, /api/releases/x/documents/changelog, stakeholder",
        "DELETE, /api/demo, stakeholder",
    })
    void beyondOnesRoleIsForbidden(String method, String path, String person) {
        assertProblem(api.send(person, method, path, JSON, "{}"), 403);
    }

    @Test
    void stakeholdersReadOnly() {
        for (String path : List.of("/api/releases", "/api/tasks", "/api/products")) {
            assertThat(api.get("stakeholder", path).status()).as(path).isEqualTo(200);
        }
        assertThat(new Tasklist(port, "stakeholder", "release-demo").loginStatus())
                .isEqualTo(403);
    }

    @Test
    void theDoorForAFirstAdministratorIsClosed() {
        String user = "{\"profile\":{\"id\":\"eve\"},\"credentials\":{\"password\":\"eve-eve-eve-eve\"}}";
        var stranger = new Tasklist(port, "nobody", "nothing");

        assertThat(stranger.loginStatus()).isEqualTo(401);
        assertThat(stranger.post("/api/admin/setup/default/user/create", JSON, user)
                        .statusCode())
                .isIn(401, 403);
        assertThat(stranger.post("/api/admin/%73etup/default/user/create", JSON, user)
                        .statusCode())
                .isIn(400, 401, 403);
        assertProblem(api.get("eve:eve-eve-eve-eve", "/api/releases"), 401);
    }

    @Test
    void wrongRequestsAreToldWhatIsWrong() {
        var softly = new SoftAssertions();
        softly.assertThat(problem(api.post("manager", "/api/releases", Map.of("product", "x", "colour", "blue")), 400))
                .contains("colour");
        softly.assertThat(problem(api.send("manager", "POST", "/api/releases", JSON, "{"), 400))
                .contains("body");
        softly.assertThat(problem(api.send("manager", "POST", "/api/releases", "text/plain", "x"), 415))
                .isNotBlank();
        softly.assertThat(problem(api.send("admin", "PATCH", "/api/releases", JSON, "{}"), 405))
                .contains("PATCH");
        for (String list : List.of("/api/releases", "/api/tasks", "/api/products")) {
            softly.assertThat(refusal(api.get("manager", list + "?size=501"))).contains("500");
            softly.assertThat(refusal(api.get("manager", list + "?size=x"))).contains("size");
            softly.assertThat(api.get("manager", list + "?page=2147483647&size=500")
                            .status())
                    .as(list)
                    .isLessThan(500);
        }
        softly.assertThat(refusal(api.get("manager", "/api/releases?state=NONE")))
                .contains("state");
        softly.assertThat(problem(api.get("manager", "/api/releases/none-1.0.0"), 404))
                .contains("none-1.0.0");
        softly.assertThat(problem(api.get("manager", "/api/releases/none-1.0.0/gates"), 404))
                .contains("none-1.0.0");
        softly.assertThat(problem(api.get("manager", "/api/products/none"), 404))
                .contains("none");
        softly.assertThat(problem(api.get("manager", "/api/nothing"), 404)).isNotBlank();
        softly.assertThat(problem(api.post("manager", "/api/tasks/none/complete", Map.of()), 404))
                .contains("none");
        softly.assertAll();
    }

    @Test
    void tasksAreCompletedByTheirFormAndOnce() throws Exception {
        String id = start(shop("doors").withFirstVersion(), "1.0.0");
        var task = crew.workUntil(id, "userTask_defineScope");

        var empty = crew.complete(task, Map.of());
        var done = crew.complete(task, Map.of("objectives", "Sell more", "successCriteria", "Nobody complains"));
        var again = crew.complete(task, Map.of("objectives", "Sell more", "successCriteria", "Nobody complains"));

        assertThat(problem(empty, 422)).contains("objectives");
        assertThat(empty.json().path("errors").path(0).path("field").asText()).isNotBlank();
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(problem(again, 409)).containsPattern("was done by manager at 20\\d\\d-");
    }

    @Test
    void theContractIsPublished() {
        var paths = api.get("", "/v3/api-docs").json().path("paths");

        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/products",
                        "/api/products/{key}",
                        "/api/releases",
                        "/api/releases/{id}",
                        "/api/releases/{id}/plan",
                        "/api/releases/{id}/risk",
                        "/api/releases/{id}/gates",
                        "/api/releases/{id}/gates/{gateId}/waive",
                        "/api/releases/{id}/approvals",
                        "/api/releases/{id}/approvals/{role}",
                        "/api/releases/{id}/activities",
                        "/api/releases/{id}/deployments",
                        "/api/releases/{id}/timeline",
                        "/api/releases/{id}/cancel",
                        "/api/releases/{id}/documents",
                        "/api/environments",
                        "/api/environments/{product}/{environment}/free",
                        "/api/environments/{product}/{environment}/front",
                        "/api/webhooks/{system}",
                        "/api/inbox",
                        "/api/inbox/{id}",
                        "/api/inbox/{id}/replay",
                        "/api/inbox/{id}/discard",
                        "/api/outbox",
                        "/api/outbox/{id}/send-again",
                        "/api/outbox/{id}/discard",
                        "/api/tasks",
                        "/api/tasks/{id}/complete",
                        "/api/tasks/{id}/claim",
                        "/api/people/absences",
                        "/api/people/{person}/absence",
                        "/api/people/sweep",
                        "/api/releases/{id}/activities/{task}/hand-over");
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertThat(problem(answer, status)).isNotBlank();
    }

    /** @return the detail of the problem */
    private static String problem(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return refusal(answer);
    }

    private static String refusal(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
                .as(answer.text())
                .startsWith("application/problem+json");
        assertThat(answer.text())
                .doesNotContain("Exception")
                .doesNotContain("org.releasemanager")
                .doesNotContain("org.camunda")
                .doesNotContain("java.");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        return answer.text();
    }
}
