package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who must say yes, what they said yes to, and what happens when that changes. */
class ApprovalJourneyTest extends WholeApplicationTest {
    @Test
    void aQuorumIsNothingWithoutThoseWhoMustBeAmongThem() throws Exception {
        var shop = shop("quorum").withFirstVersion();
        define(shop, shop.definition() + "approvals: {quorum: 2, roles: {tester: 0, security: 0}}\n");
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        crew.workUntil(id, "userTask_approveRelease");
        var necessary = asked(id);
        assertThat(necessary).contains("product-owner", "security", "tester");
        necessary.removeAll(List.of("security", "tester"));

        vote(id, "tester", "tester", 204);
        vote(id, "security", "security", 204);
        assertThat(vote(id, "security", "security", 409)).matches(".*security has voted APPROVE at 20\\d\\d-.*");
        assertThat(asked(id)).isEqualTo(necessary);
        necessary.forEach(role -> vote(id, role, role, 204));

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void theQuorumWithdrawsTheTaskOfTheThird() throws Exception {
        var shop = shop("withdrawn").withFirstVersion();
        define(shop, shop.definition() + "approvals: {quorum: 3, roles: {operator: 1, tester: 0, security: 0}}\n");
        String id = request(Map.of("product", shop.key, "version", "1.0.0"));
        crew.workUntil(id, "userTask_approveRelease");
        String third = taskOf(id, "security").path("id").asText();

        List.of("product-owner", "operator", "tester").forEach(role -> vote(id, role, role, 204));

        var late = api.post(
                "security", "/api/tasks/" + third + "/complete", Map.of("variables", Map.of("decision", "APPROVE")));
        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.text()).contains("was withdrawn at").doesNotContain("nobody");
    }

    @Test
    void changedNotesVoidTheApprovalOfThoseWhoAnswerForThemAndNoOther() throws Exception {
        String id = atNight("notes");
        vote(id, "product-owner", "product-owner", 204);
        assertThat(asked(id)).containsExactly("operator");

        write(id, "user-notes", "# Notes\n\nNow with a discount.\n");

        assertThat(asked(id)).containsExactly("operator", "product-owner");
        assertThat(timeline(id))
                .contains(
                        "The yes of product-owner to the release as product-owner does not count any more: the release's"
                                + " documents changed after it");
        vote(id, "operator", "operator", 204);
        write(id, "user-notes", "# Notes\n\nNow with a bigger discount.\n");
        assertThat(standing(id)).containsExactly("operator");
        assertThat(asked(id)).containsExactly("product-owner");
        vote(id, "product-owner", "product-owner", 204);
        assertThat(standing(id)).containsExactly("operator", "product-owner");
    }

    @Test
    void notesThatChangeWhileTheReleaseWaitsForItsTimeAreReadAnewBeforeProduction() throws Exception {
        String id = atNight("late-notes");
        vote(id, "operator", "operator", 204);
        vote(id, "product-owner", "product-owner", 204);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> release(id).path("state").asText().equals("RELEASING"));
        write(id, "user-notes", "# Notes\n\nWith a late thought.\n");
        assertThat(standing(id)).containsExactly("operator");

        move(id, LocalDateTime.now().plusSeconds(3).toString(), "Etc/UTC");

        var task = crew.workUntil(id, "userTask_approveRelease");
        assertThat(task.path("release").asText()).isEqualTo(id);
        assertThat(release(id).path("state").asText()).isEqualTo("RELEASING");
        assertThat(crew.workUntilEnded(id).path("state").asText()).startsWith("COMPLETED");
    }

    @Test
    void movedTargetIsReadAnewByEverybodyWhoAnswersForIt() throws Exception {
        String id = atNight("moved");
        vote(id, "operator", "operator", 204);

        move(id, "2999-01-03T10:00", "Europe/Berlin");

        assertThat(standing(id)).isEmpty();
        assertThat(asked(id)).containsExactly("operator", "product-owner");
        assertThat(timeline(id)).contains("manager moved the start of production: Not at night");
    }

    @Test
    void afterAReworkOnlyTheOneWhoSaidNoIsAskedAgain() throws Exception {
        String id = atNight("round");
        vote(id, "operator", "operator", 204);
        var no = api.post(
                "product-owner",
                "/api/releases/" + id + "/approvals/product-owner",
                Map.of("decision", "REJECT", "comment", "The texts are too long"));
        assertThat(no.status()).as(no.text()).isEqualTo(204);
        crew.answer("userTask_reworkRelease", Map.of("choice", "REWORK", "reason", "Shortened"));
        crew.workWhile(id, () -> !timeline(id).contains("Round 2 started"));

        var task = crew.workUntil(id, "userTask_approveRelease");

        assertThat(asked(id)).containsExactly("product-owner");
        assertThat(standing(id)).containsExactly("operator");
        assertThat(task.path("evidence").path("markdown").asText()).contains("The texts are too long");
        assertThat(timeline(id)).contains("it was reworked in round 2");
        vote(id, "product-owner", "product-owner", 204);
        assertThat(standing(id)).containsExactly("operator", "product-owner");
    }

    @Test
    void manyReleasesAreApprovedWithOneReason() throws Exception {
        String one = start(shop("bulk").withFirstVersion(), "1.0.0");
        crew.workUntil(one, "userTask_approvePlan");
        String other = request(Map.of("product", "bulk", "version", "2.0.0"));
        crew.workUntil(other, "userTask_approvePlan");
        var ballots = Map.of(
                "releases",
                List.of(one, other, "no-such-1.0.0"),
                "role",
                "product-owner",
                "decision",
                "APPROVE",
                "comment",
                "Agreed in the board");

        assertThat(statuses(api.post("manager", "/api/approvals", ballots).json()))
                .isEqualTo(Map.of(one, 403, other, 403, "no-such-1.0.0", 404));
        assertThat(statuses(api.post("product-owner", "/api/approvals", ballots).json()))
                .isEqualTo(Map.of(one, 204, other, 204, "no-such-1.0.0", 404));
        assertThat(statuses(api.post("product-owner", "/api/approvals", ballots).json()))
                .isEqualTo(Map.of(one, 409, other, 409, "no-such-1.0.0", 404));
        assertThat(timeline(other)).contains("product-owner approved the plan as product-owner: Agreed in the board");
    }

    /** A release of low risk whose production is planned for a night: the operator is asked, too. */
    private String atNight(String key) throws Exception {
        var shop = shop(key).withFirstVersion();
        define(shop);
        var sunday = LocalDateTime.now()
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                .withHour(3)
                .withNano(0);
        String id = request(Map.of(
                "product",
                shop.key,
                "version",
                "1.0.0",
                "target",
                Map.of("start", sunday.toString(), "zone", "Europe/Berlin")));
        crew.workUntil(id, "userTask_approveRelease");
        return id;
    }

    private void move(String id, String start, String zone) {
        var moved = api.put(
                "manager",
                "/api/releases/" + id + "/target",
                "application/json",
                "{\"target\": {\"start\": \"" + start + "\", \"zone\": \"" + zone
                        + "\"}, \"reason\": \"Not at night\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private void write(String id, String kind, String text) {
        var written = api.put("manager", "/api/releases/" + id + "/documents/" + kind, "text/markdown", text);
        assertThat(written.status()).as(written.text()).isIn(200, 201);
    }

    private String vote(String id, String role, String person, int expected) {
        var answer = api.post(person, "/api/releases/" + id + "/approvals/" + role, Map.of("decision", "APPROVE"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
        return answer.text();
    }

    /** The roles whose approval to production is asked for now. */
    private List<String> asked(String id) {
        List<String> roles = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    roles.clear();
                    crew.openTasks(id).forEach(task -> {
                        if (task.path("definition").asText().equals("userTask_approveRelease")) {
                            roles.add(task.path("candidateGroups").path(0).asText());
                        }
                    });
                    return !roles.isEmpty()
                            || !release(id).path("state").asText().equals("PRE_RELEASE");
                });
        roles.sort(null);
        return roles;
    }

    private JsonNode taskOf(String id, String role) {
        for (JsonNode task : crew.openTasks(id)) {
            if (task.path("candidateGroups").path(0).asText().equals(role)) {
                return task;
            }
        }
        throw new AssertionError(crew.describe(id));
    }

    /** The roles whose approval to production counts now. */
    private List<String> standing(String id) {
        List<String> roles = new ArrayList<>();
        for (JsonNode request :
                api.get("manager", "/api/releases/" + id + "/approvals").json()) {
            var vote = request.path("vote");
            if (request.path("kind").asText().equals("RELEASE")
                    && vote.hasNonNull("voter")
                    && !vote.hasNonNull("voidAt")
                    && vote.path("decision").asText().equals("APPROVE")
                    && !roles.contains(vote.path("role").asText())) {
                roles.add(vote.path("role").asText());
            }
        }
        roles.sort(null);
        return roles;
    }

    private static Map<String, Integer> statuses(JsonNode answers) {
        Map<String, Integer> statuses = new TreeMap<>();
        answers.forEach(answer -> statuses.put(
                answer.path("release").asText(), answer.path("status").asInt()));
        return statuses;
    }

    private JsonNode release(String id) {
        return api.get("stakeholder", "/api/releases/" + id).json();
    }

    private String timeline(String id) {
        return api.get("manager", "/api/releases/" + id + "/timeline").text();
    }
}
