package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Production needs a fix now: what can wait is done afterwards, what cannot is not left out. */
class HotfixJourneyTest extends WholeApplicationTest {
    private static final String FREEZE = "/api/calendars/hotfix-freeze";

    @AfterEach
    void thaw() {
        api.delete("manager", FREEZE);
    }

    @Test
    void aHotfixInAFreezeGoesTheShortWayAndIsTestedAfterwards() throws Exception {
        var frozen = api.put(
                "manager",
                FREEZE + "?global=false",
                "text/calendar",
                calendar(event("DTSTART:20261101T000000Z", "DTEND:20991231T000000Z", "SUMMARY:Year end")));
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(201);
        var shop = shop("hotfix").withFirstVersion();
        define(shop, shop.definition() + "calendars: {freezes: [hotfix-freeze]}\n");
        String id = request(Map.of("product", shop.key, "version", "1.0.0", "type", "HOTFIX"));

        crew.workWhile(id, () -> !waitsFor(id).contains("freeze"));
        assertThat(definitions(id))
                .contains("userTask_completeDevelopment", "userTask_testIntegration")
                .doesNotContain("userTask_assureQuality", "userTask_updateDocumentation");
        assertThat(api.get("stakeholder", "/api/releases/" + id + "/approvals").text())
                .contains("\"operator\"");
        String override = "/api/releases/" + id + "/freeze-override";
        assertThat(api.post("admin", override, Map.of("reason", "Customers cannot pay"))
                        .status())
                .isEqualTo(202);
        assertThat(api.post("product-owner", override + "/confirm", Map.of()).status())
                .isEqualTo(200);

        JsonNode owed = crew.workUntil(id, "userTask_doActivity");
        assertThat(owed.path("name").asText()).endsWith(", left out by the hotfix");
        assertThat(Instant.parse(owed.path("dueAt").asText()))
                .as("two working days, also for whoever was up at night")
                .isAfter(Instant.now().plus(Duration.ofHours(47)));
        assertThat(crew.complete(owed, Map.of("result", "LEFT", "note", "Nobody has time"))
                        .status())
                .as("it has to be done")
                .isEqualTo(422);
        assertThat(activities(id))
                .containsExactlyInAnyOrder(
                        "Quality assurance, left out by the hotfix: tester",
                        "Documentation, left out by the hotfix: developer");

        crew.answer("userTask_doActivity", Map.of("result", "DONE", "note", "All suites are green"));
        assertThat(crew.workUntilEnded(id).path("state").asText())
                .as("the freeze was overridden")
                .isEqualTo("COMPLETED_WITH_DEVIATIONS");
        assertThat(api.get("stakeholder", "/api/releases/" + id + "/timeline").text())
                .contains("Quality assurance, left out by the hotfix done by tester: All suites are green");
    }

    @Test
    void nothingIsOwedByAHotfixThatWasTakenBack() throws Exception {
        var shop = shop("hotback").withFirstVersion();
        crew.workUntilEnded(start(shop, "1.0.0"));
        define(shop.withServiceThatDiesInProduction());

        String id = request(Map.of("product", shop.key, "version", "1.0.1", "type", "HOTFIX"));

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("ROLLED_BACK");
        assertThat(activities(id)).isEmpty();
    }

    private List<String> definitions(String id) {
        return api.get("stakeholder", "/api/releases/" + id + "/activities")
                .json()
                .findValuesAsText("activity");
    }

    /** What the release asks for besides the steps of the models: name and group. */
    private List<String> activities(String id) {
        var own = new ArrayList<String>();
        for (JsonNode activity :
                api.get("stakeholder", "/api/releases/" + id + "/activities").json()) {
            if (activity.path("activity").asText().equals("userTask_doActivity")) {
                own.add(activity.path("name").asText() + ": "
                        + activity.path("offeredTo").path(0).asText());
            }
        }
        return own;
    }

    private String waitsFor(String id) {
        return api.get("stakeholder", "/api/releases/" + id)
                .json()
                .path("waiting")
                .path("sentence")
                .asText();
    }
}
