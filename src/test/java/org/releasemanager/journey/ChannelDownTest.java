package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** The mail server is down from the first to the last step of a release. */
@Tag("chaos")
class ChannelDownTest {
    private static final Map<String, String> REPAIRED = Map.of("reason", "The mail server is back");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int port = TinyService.freePort();
    private final int mailPort = TinyService.freePort();
    private final Api api = new Api(port);

    @Test
    void aReleaseEndsAllTheSameAndEveryMessageArrivesOnceWhenTheChannelIsBack() throws Exception {
        var crew = new Crew(api);
        var settings = Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(mailPort),
                "RELEASE_MANAGER_INTEGRATIONS_EMAIL_FROM", "releases@example.org");
        var mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (var server = Server.start(Files.createDirectory(folder.resolve("home")), port, settings)) {
            String id = new Shop("quiet", folder).withFirstVersion().release(api, "1.0.0");
            var released = crew.workUntilEnded(id);
            assertThat(released.path("state").asText()).as(crew.describe(id)).isEqualTo("COMPLETED");
            Awaitility.await("refusals are shown")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !undelivered().isEmpty());
            assertThat(api.get("manager", "/").text()).contains("not been delivered for sure");
            assertThat(api.get("manager", "/releases/" + id).text()).contains("will be sent (");
            int expected = addressed(id);

            mail.start();
            Awaitility.await("all are out").atMost(Duration.ofMinutes(1)).until(this::sendAgain);

            assertThat(arrived(mail)).hasSize(expected).doesNotHaveDuplicates();
            assertThat(api.get("manager", "/").text()).doesNotContain("not been delivered for sure");
            assertThat(server.isAlive()).isTrue();
        } finally {
            mail.stop();
            LocalServices.stopAllBelow(folder);
        }
    }

    /** @return whether nothing is left */
    private boolean sendAgain() {
        for (JsonNode message : undelivered()) {
            var answer = api.post("manager", "/api/outbox/" + message.path("id").asLong() + "/send-again", REPAIRED);
            assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        }
        return undelivered().isEmpty();
    }

    /** Those with somebody to go to. */
    private List<JsonNode> undelivered() {
        var found = new ArrayList<JsonNode>();
        for (JsonNode message :
                api.get("manager", "/api/outbox?size=500").json().path("items")) {
            if (!message.path("state").asText().equals("NO_RECIPIENTS")) {
                found.add(message);
            }
        }
        return found;
    }

    private int addressed(String id) {
        int messages = 0;
        for (JsonNode announcement :
                api.get("manager", "/api/releases/" + id + "/announcements").json()) {
            messages += announcement.path("recipients").asInt() > 0 ? 1 : 0;
        }
        return messages;
    }

    /** Recipient and id of every mail. */
    private static List<String> arrived(GreenMail mail) throws Exception {
        var ids = new ArrayList<String>();
        for (var message : mail.getReceivedMessages()) {
            ids.add(message.getAllRecipients()[0] + " " + message.getHeader("Message-ID")[0]);
        }
        return ids;
    }
}
