package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Freezes hold releases, over the doors that people and programs use. */
class CalendarJourneyTest extends WholeApplicationTest {
    private static final DateTimeFormatter ICS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @AfterEach
    void thaw() {
        api.delete("manager", "/api/calendars/journey-freeze");
    }

    @Test
    void aReleaseWaitsInAFreezeAndGoesWhenTheFreezeIsDeleted() throws Exception {
        freeze(Duration.ofDays(3));
        var shop = shop("frozen").withFirstVersion();
        String id = startIn(shop);
        crew.workWhile(id, () -> !waitsFor(id).contains("freeze"));

        assertThat(waitsFor(id))
                .startsWith("Waits for the end of the freeze 'Stock taking' until ")
                .contains(" Europe/Berlin (")
                .endsWith(" UTC)");
        assertThat(release(id).path("waiting").path("until").asText()).isNotBlank();
        assertThat(shop.folder.resolve("production")).doesNotExist();
        assertThat(api.put("developer", "/api/calendars/journey-freeze", "text/calendar", calendar())
                        .status())
                .isEqualTo(403);

        assertThat(api.delete("manager", "/api/calendars/journey-freeze").status())
                .isEqualTo(204);

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(api.get("manager", "/api/releases/" + id + "/timeline").text())
                .contains("launch-waits")
                .contains("Production may be changed now")
                .doesNotContain("\"stuck\"");
        assertThat(api.get("stakeholder", "/api/calendar.ics").text()).contains("UID:actual-" + id);
    }

    @Test
    void aShortenedFreezeLetsTheReleaseGoAtItsNewEnd() throws Exception {
        freeze(Duration.ofDays(3));
        String id = startIn(shop("shortened").withFirstVersion());
        crew.workWhile(id, () -> !waitsFor(id).contains("freeze"));

        Instant end = freeze(Duration.ofSeconds(6));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> release(id).path("waiting").path("until").asText().equals(end.toString()));

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void aFreezeThatBeginsWhileTheReleaseQueuesForProductionHoldsItThere() throws Exception {
        freeze(Duration.ofDays(3).negated());
        var shop = shop("queued").withFirstVersion();
        String first = startIn(shop);
        crew.workUntil(first, "userTask_confirmProduction");
        String second = request(Map.of("product", shop.key, "version", "1.0.1"));
        crew.workWhile(second, () -> !waitsFor(second).contains("in the queue"));

        freeze(Duration.ofDays(3));
        assertThat(crew.workUntilEnded(first).path("state").asText())
                .as("what production has begun goes on")
                .isEqualTo("COMPLETED");

        crew.workWhile(second, () -> !waitsFor(second).startsWith("Waits for the end of the freeze 'Stock taking'"));
        assertThat(release(second).path("waiting").path("until").asText()).isNotBlank();
        assertThat(deployedToProduction(second)).isFalse();
        api.delete("manager", "/api/calendars/journey-freeze");
        assertThat(crew.workUntilEnded(second).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(deployedToProduction(second)).isTrue();
    }

    @Test
    void twoPeopleLetTheReleaseIgnoreTheFreeze() throws Exception {
        freeze(Duration.ofDays(3));
        String id = startIn(shop("overridden").withFirstVersion());
        crew.workWhile(id, () -> !waitsFor(id).contains("freeze"));
        String path = "/api/releases/" + id + "/freeze-override";

        assertThat(ask("developer", path).status()).isEqualTo(403);
        assertThat(api.post("admin", path, Map.of("reason", "no")).status()).isEqualTo(422);
        assertThat(ask("admin", path).status()).isEqualTo(202);
        assertThat(api.post("admin", path + "/confirm", Map.of()).text()).contains("a second person has to confirm");
        assertThat(api.post("manager", path + "/confirm", Map.of()).text()).contains("You asked for this release");
        assertThat(api.post("tester", path + "/confirm", Map.of()).status()).isEqualTo(403);
        var confirmed = api.post("product-owner", path + "/confirm", Map.of());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);

        assertThat(crew.workUntilEnded(id).path("state").asText()).isEqualTo("COMPLETED_WITH_DEVIATIONS");
        assertThat(api.get("manager", "/api/releases/" + id + "/freeze-overrides")
                        .text())
                .contains("Customers cannot pay")
                .contains("product-owner");
        assertThat(DownloadedPack.of(api, id, folder.resolve("overridden.zip"))
                        .json("freeze-overrides.json")
                        .findValuesAsText("confirmedBy"))
                .containsExactly("product-owner");
    }

    @Test
    void wrongCalendarsAndBookingsAreRefusedWithTheirPlace() throws Exception {
        var shop = define(shop("booked").withFirstVersion());
        var wrong = api.put(
                "manager",
                "/api/calendars/hostile",
                "text/calendar",
                calendar(event("DTSTART:19970902T090000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").path(0).path("field").asText()).isEqualTo("line 9, RRULE");
        var unknown = api.put(
                "manager",
                "/api/products/" + shop.key,
                "application/yaml",
                shop.definition() + "calendars: {freezes: [yearend]}\n");
        assertThat(unknown.text()).contains("calendars.freezes[0]").contains("there is no freeze calendar 'yearend'");

        var booking = Map.of(
                "product",
                shop.key,
                "environment",
                "staging",
                "from",
                "2027-01-04T10:00:00+01:00",
                "until",
                "2027-01-04T12:00:00+01:00",
                "reason",
                "Load test of the carts");
        assertThat(api.post("tester", "/api/bookings", booking).status()).isEqualTo(201);
        assertThat(api.post("tester", "/api/bookings/check", booking)
                        .json()
                        .path("free")
                        .asBoolean())
                .isFalse();
        var again = api.post("operator", "/api/bookings", booking);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("staging is booked by tester");
        assertThat(api.get("tester", "/api/calendar/conflicts?product=booked&start=2027-01-04T10:30:00Z")
                        .json()
                        .path("open")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theMonthIsSeenInABrowser() throws Exception {
        Browser.assumeInstalled();
        api.put(
                "manager",
                "/api/calendars/journey-freeze?global=false",
                "text/calendar",
                calendar(
                        event(
                                "DTSTART;TZID=Europe/Berlin:20261218T180000",
                                "DTEND;TZID=Europe/Berlin:20270102T080000",
                                "SUMMARY:Year end"),
                        event(
                                        "DTSTART;TZID=Europe/Berlin:20261201T200000",
                                        "DURATION:PT2H",
                                        "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3",
                                        "SUMMARY:Stock taking")
                                .replace("one@", "two@")));
        try (var browser = new Browser(port, folder.resolve("profile"))) {
            browser.open("/calendar?month=2026-12&zone=Europe/Berlin");
            browser.waitForText(By.tagName("h1"), "December 2026");
            browser.photograph("calendar");
            assertThat(browser.page()).contains("Year end").contains("2026-12-18 18:00 Europe/Berlin (17:00 UTC)");
            browser.assertNothingFailed();
        }
    }

    private boolean deployedToProduction(String id) {
        return api.get("stakeholder", "/api/releases/" + id + "/deployments")
                .text()
                .contains("\"production\"");
    }

    private Api.Answer ask(String person, String path) {
        return api.post(person, path, Map.of("reason", "Customers cannot pay"));
    }

    private Instant freeze(Duration rest) {
        Instant end = Instant.ofEpochSecond(Instant.now().plus(rest).getEpochSecond());
        var put = api.put(
                "manager",
                "/api/calendars/journey-freeze?global=false",
                "text/calendar",
                calendar(event(
                        "DTSTART;TZID=Europe/Berlin:20261101T000000",
                        "DTEND:" + ICS.format(end),
                        "SUMMARY:Stock taking")));
        assertThat(put.status()).as(put.text()).isIn(200, 201);
        return end;
    }

    private String startIn(Shop shop) throws Exception {
        define(shop, shop.definition() + "calendars: {freezes: [journey-freeze]}\n");
        var started = api.post("manager", "/api/releases", Map.of("product", shop.key, "version", "1.0.0"));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return started.json().path("id").asText();
    }

    private com.fasterxml.jackson.databind.JsonNode release(String id) {
        return api.get("stakeholder", "/api/releases/" + id).json();
    }

    private String waitsFor(String id) {
        return release(id).path("waiting").path("sentence").asText();
    }
}
