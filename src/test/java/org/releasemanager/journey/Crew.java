package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The people of a release: each does what is offered to their role, over REST, with answers that let the release go on. */
final class Crew {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> FINAL =
            Set.of("COMPLETED", "COMPLETED_WITH_DEVIATIONS", "ROLLED_BACK", "REJECTED", "CANCELLED", "FAILED");

    private final Api api;
    private final Map<String, Map<String, Object>> answers = new HashMap<>();

    Crew(Api api) {
        this.api = api;
        answer("userTask_defineScope", Map.of("objectives", "Sell more", "successCriteria", "No complaint in a week"));
        answer("userTask_approvePlan", Map.of("decision", "APPROVE"));
        for (String activity :
                Set.of("completeDevelopment", "testIntegration", "assureQuality", "updateDocumentation")) {
            answer("userTask_" + activity, Map.of("result", "PASSED"));
        }
        answer("userTask_acceptRelease", Map.of("decision", "APPROVE"));
        answer("userTask_approveRelease", Map.of("decision", "APPROVE"));
        answer("userTask_confirmProduction", Map.of("choice", "CONFIRM"));
        answer("userTask_collectFeedback", Map.of("feedback", "Users are content", "satisfaction", 4));
        answer("userTask_reviewRelease", Map.of("wentWell", "All of it", "wentWrong", "Nothing much"));
    }

    Crew answer(String definition, Map<String, Object> variables) {
        answers.put(definition, variables);
        return this;
    }

    /** Works until a task of this definition is open, and leaves it open. */
    JsonNode workUntil(String release, String definition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var open = openTasks(release);
            for (JsonNode task : open) {
                if (task.path("definition").asText().equals(definition)) {
                    return task;
                }
            }
            doFirst(release, open);
        }
        throw new AssertionError(definition + " was never asked; " + describe(release));
    }

    /** Works as long as something holds. */
    void workWhile(String release, java.util.function.BooleanSupplier holds) {
        var deadline = Instant.now().plus(PATIENCE);
        while (holds.getAsBoolean()) {
            assertThat(Instant.now()).as(describe(release)).isBefore(deadline);
            doOne(release);
        }
    }

    /** Works until the release has ended. @return the release */
    JsonNode workUntilEnded(String release) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var seen = api.get("stakeholder", "/api/releases/" + release).json();
            if (seen.hasNonNull("endedAt")) {
                assertThat(FINAL).contains(seen.path("state").asText());
                return seen;
            }
            doOne(release);
        }
        throw new AssertionError("The release did not end; " + describe(release));
    }

    /** Works until the release has ended, and leaves the tasks of this definition open. */
    JsonNode workUntilEndedBut(String release, String definition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var seen = api.get("stakeholder", "/api/releases/" + release).json();
            if (seen.hasNonNull("endedAt")) {
                return seen;
            }
            var others = (ArrayNode) openTasks(release);
            others.removeIf(task -> task.path("definition").asText().equals(definition));
            doFirst(release, others);
        }
        throw new AssertionError("The release did not end; " + describe(release));
    }

    Api.Answer complete(JsonNode task, Map<String, Object> variables) {
        return api.post(
                personFor(task),
                "/api/tasks/" + task.path("id").asText() + "/complete",
                Map.of("variables", variables));
    }

    JsonNode openTasks(String release) {
        return api.get("manager", "/api/tasks?release=" + release).json().path("items");
    }

    String describe(String release) {
        return api.get("manager", "/api/releases/" + release).text() + "\n"
                + api.get("manager", "/api/releases/" + release + "/timeline").text();
    }

    void doOne(String release) {
        doFirst(release, openTasks(release));
    }

    private void doFirst(String release, JsonNode open) {
        if (open.isEmpty()) {
            pause();
            return;
        }
        var task = open.get(0);
        var variables = answers.get(task.path("definition").asText());
        if (variables == null) {
            throw new AssertionError("Nobody expected " + task + "; " + describe(release));
        }
        var answer = complete(task, variables);
        assertThat(answer.status())
                .as(task.path("definition").asText() + ": " + answer.text())
                .isIn(204, 409);
    }

    private static String personFor(JsonNode task) {
        var groups = task.path("candidateGroups");
        return groups.isEmpty()
                ? disinterested(task.path("candidateUsers"))
                : groups.path(0).asText();
    }

    /** {@code manager} requests all releases and {@code developer} writes them. */
    private static String disinterested(JsonNode users) {
        for (JsonNode user : users) {
            if (!Set.of("manager", "developer").contains(user.asText())) {
                return user.asText();
            }
        }
        throw new AssertionError("Nobody may do it: " + users);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
