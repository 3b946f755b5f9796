package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two products go with one train: over REST, from the cadence to production. */
class TrainJourneyTest extends WholeApplicationTest {
    @Test
    void releasesOfATrainGoToProductionAsOneAndAManagerDecidesWhoStaysBehind() throws Exception {
        String first = start(shop("front", folder.resolve("front")).withFirstVersion(), "1.0.0");
        String second = start(shop("caboose", folder.resolve("caboose")).withFirstVersion(), "1.0.0");
        var soon = Clock.systemUTC()
                .instant()
                .plusSeconds(20)
                .atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS);
        var defined = api.post(
                "manager",
                "/api/trains",
                Map.of(
                        "key",
                        "spring",
                        "name",
                        "Spring",
                        "cadence",
                        Map.of("start", soon.toLocalDateTime().toString(), "zone", "UTC", "every", "P14D"),
                        "products",
                        List.of("front", "caboose")));
        assertThat(defined.status()).as(defined.text()).isEqualTo(201);
        assertThat(api.post("tester", "/api/trains/spring/board", Map.of("release", first))
                        .status())
                .isEqualTo(403);
        assertThat(board(first).status()).isEqualTo(200);
        assertThat(board(second).status()).isEqualTo(200);
        assertThat(board(second).status()).as("twice").isEqualTo(409);

        crew.workWhile(
                first,
                () -> !departure().path("status").asText().equals("DELAYED")
                        || !sentence(first).startsWith("Waits for train spring, departure 0, which was due at "));
        assertThat(sentence(first)).endsWith("waits for caboose-1.0.0 (PLANNING)");
        var behind = api.post(
                "manager",
                "/api/trains/spring/departures/0/leave-behind",
                Map.of("release", second, "reason", "Its plan is not approved"));
        assertThat(behind.status()).as(behind.text()).isEqualTo(200);
        assertThat(behind.json().path("number").asInt()).isEqualTo(1);

        assertThat(crew.workUntilEnded(first).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(departure().path("status").asText()).isEqualTo("DEPARTED");
        assertThat(api.get("stakeholder", "/api/releases/" + second)
                        .json()
                        .path("target")
                        .path("start")
                        .asText())
                .startsWith(soon.plusDays(14).toLocalDate().toString());
    }

    private Api.Answer board(String release) {
        return api.post("manager", "/api/trains/spring/board", Map.of("release", release));
    }

    private JsonNode departure() {
        return api.get("stakeholder", "/api/trains/spring/departures?from=0&size=1")
                .json()
                .path("items")
                .path(0);
    }

    private String sentence(String release) {
        return api.get("stakeholder", "/api/releases/" + release)
                .json()
                .path("waiting")
                .path("sentence")
                .asText();
    }
}
