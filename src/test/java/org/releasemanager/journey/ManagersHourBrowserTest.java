package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * A demanding release manager's hour: a release is created, planned, rejected, reworked, approved with a quorum, held by a
 * freeze, let through by two people, and released. People decide in the Tasklist; what they read is on the pages.
 */
class ManagersHourBrowserTest extends WholeApplicationTest {
    private static final DateTimeFormatter ICS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @BeforeAll
    static void needABrowser() {
        Browser.assumeInstalled();
    }

    @AfterEach
    void thaw() {
        api.delete("manager", "/api/calendars/hour-freeze");
    }

    @Test
    void fromTheRequestToProductionThroughANoAndAFreeze() throws Exception {
        freeze();
        String id = create();
        planAndApproveThePlan(id);
        rejectAndRework(id);
        approveWithQuorum(id);
        readThatItIsFrozenAndLetItThrough(id);

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED_WITH_DEVIATIONS");
        String page = read("/releases/" + id, "hour");
        assertThat(page)
                .contains("Completed with deviations", "Where the time went", "calendar", "people")
                .contains("product-owner rejected the release as product-owner: Prices are missing")
                .contains("The chain of entries is intact");
    }

    private String create() {
        var catalogue = new Catalogue("hour", "Hourly catalogue", folder);
        var defined = api.put("manager", "/api/products/hour", "application/yaml", catalogue.definition() + """
                        approvals: {quorum: 3, roles: {operator: 1, tester: 0, security: 0}}
                        calendars: {freezes: [hour-freeze]}
                        """);
        assertThat(defined.status()).as(defined.text()).isIn(200, 201);
        return request(Map.of("product", "hour", "version", "1.2.0"));
    }

    private void planAndApproveThePlan(String id) throws Exception {
        var plan = crew.workUntil(id, "userTask_approvePlan");
        as("product-owner", plan, tasklist -> {
            assertThat(tasklist.form()).contains("May not approve: manager (requested it)", "ada@shop.example.org");
            tasklist.choose("Yes, approve").complete().waitUntilLeft();
        });
        assertThat(crew.workUntil(id, "userTask_approveRelease")).isNotNull();
    }

    private void rejectAndRework(String id) throws Exception {
        as("product-owner", taskFor(id, "product-owner"), tasklist -> tasklist.choose("No, it needs rework")
                .write("Prices are missing")
                .complete()
                .waitUntilLeft());
        var rework = crew.workUntil(id, "userTask_reworkRelease");
        as("manager", rework, tasklist -> {
            assertThat(tasklist.form()).contains("Rejected in round 1 by product-owner", "Prices are missing");
            tasklist.choose("Freeze again: the correction is already in the repository")
                    .write("They are in the list")
                    .complete()
                    .waitUntilLeft();
        });
        crew.workUntil(id, "userTask_approveRelease");
    }

    private void approveWithQuorum(String id) throws Exception {
        as("product-owner", taskFor(id, "product-owner"), tasklist -> {
            assertThat(tasklist.form()).contains("round 2");
            tasklist.choose("Yes, approve").complete().waitUntilLeft();
        });
        as("operator", taskFor(id, "operator"), tasklist -> tasklist.choose("Yes, approve")
                .complete()
                .waitUntilLeft());
        as("tester", taskFor(id, "tester"), tasklist -> tasklist.choose("Yes, approve")
                .complete()
                .waitUntilLeft());
        crew.workWhile(id, () -> !waitsFor(id).contains("freeze"));
        assertThat(crew.openTasks(id)).as("security is not needed any more").isEmpty();
    }

    private void readThatItIsFrozenAndLetItThrough(String id) throws Exception {
        assertThat(read("/", "hour-board"))
                .contains("Waits for the end of the freeze 'Stock taking' until ", "Europe/Berlin");
        String override = "/api/releases/" + id + "/freeze-override";
        assertThat(api.post("admin", override, Map.of("reason", "Customers see no prices"))
                        .status())
                .isEqualTo(202);
        assertThat(api.post("product-owner", override + "/confirm", Map.of()).status())
                .isEqualTo(200);
    }

    private void freeze() {
        String end = ICS.format(Instant.now().plus(Duration.ofDays(3)));
        var put = api.put("manager", "/api/calendars/hour-freeze?global=false", "text/calendar", """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//EN
                BEGIN:VEVENT
                UID:hour@example.org
                DTSTAMP:20261101T000000Z
                DTSTART;TZID=Europe/Berlin:20261101T000000
                DTEND:%s
                SUMMARY:Stock taking
                END:VEVENT
                END:VCALENDAR
                """.formatted(end)
                .replace("\n", "\r\n"));
        assertThat(put.status()).as(put.text()).isIn(200, 201);
    }

    /** What a person does with a task in the Tasklist, in a browser of their own. */
    private interface Deed {
        void on(TasklistPage tasklist);
    }

    private void as(String person, JsonNode task, Deed deed) throws Exception {
        try (var browser = new Browser(port, profile(person + task.path("id").asText()))) {
            deed.on(new TasklistPage(browser)
                    .logIn(person)
                    .openFilter("Tasks for me")
                    .openTask(task.path("id").asText())
                    .claim());
            browser.assertNothingFailed();
        }
    }

    private String read(String path, String photograph) throws Exception {
        try (var browser = new Browser(port, profile(photograph))) {
            browser.open(path);
            browser.see(By.tagName("h1"));
            browser.photograph(photograph);
            browser.assertNothingFailed();
            return browser.page();
        }
    }

    private Path profile(String name) {
        return folder.resolve("profile-" + name);
    }

    private JsonNode taskFor(String id, String role) {
        for (JsonNode task : crew.openTasks(id)) {
            if (task.path("candidateGroups").path(0).asText().equals(role)) {
                return task;
            }
        }
        throw new AssertionError(role + " is not asked; " + crew.describe(id));
    }

    private String waitsFor(String id) {
        return api.get("stakeholder", "/api/releases/" + id)
                .json()
                .path("waiting")
                .path("sentence")
                .asText();
    }
}
