package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.database.Postgres;
import org.releasemanager.database.WrongClock;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** Two nodes whose clocks are ten minutes apart, more than any lock or claim lasts, drive one release together. */
@Tag("chaos")
class ClockSkewTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int slow = TinyService.freePort();
    private final int fast = TinyService.freePort();

    @Test
    void nodesTenMinutesApartDoEverythingOnceAndInTime() throws Exception {
        var mail = new GreenMail(new ServerSetup(TinyService.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("skewed", folder).withFirstVersion().builtBy("sleep 3");
        Instant began = Instant.now();
        try (var database = Postgres.start()) {
            var settings = settings(database, mail);
            try (var behind = Server.launch(KilledApplication.class, home, slow, WrongClock.wrong("-5m", settings));
                    var ahead = Server.launch(KilledApplication.class, home, fast, WrongClock.wrong("+5m", settings))) {
                behind.awaitReady();
                ahead.awaitReady();
                String id = shop.release(new Api(slow), "1.0.0");
                var crew = new Crew(new Api(fast));
                new Crew(new Api(slow)).workUntil(id, "userTask_updateDocumentation");

                var released = crew.workUntilEnded(id);

                assertThat(released.path("state").asText())
                        .as(crew.describe(id))
                        .isEqualTo("COMPLETED");
                assertThat(Files.readAllLines(folder.resolve("starts")))
                        .as("staging, staging again after the drill, production")
                        .containsExactly("1.0.0", "1.0.0", "1.0.0");
                assertThat(Files.readAllLines(folder.resolve("trap")))
                        .as("no node takes a step from the other that is still at it")
                        .containsOnly("came", "went on")
                        .hasSize(6);
                timelineIsInOrder(new Api(slow), id, began);
                Awaitility.await("all mails are out")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> allSent(id));
                assertThat(subjects(mail)).isNotEmpty().doesNotHaveDuplicates();
            }
        } finally {
            mail.stop();
            LocalServices.stopAllBelow(folder);
        }
    }

    private Map<String, String> settings(Postgres database, GreenMail mail) {
        var settings = new HashMap<>(Postgres.settings(database.port(), "postgres"));
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
        settings.put("RELEASE_MANAGER_INTEGRATIONS_EMAIL_FROM", "releases@example.org");
        settings.put("KILL_AT", "localDeploymentTool.submit:before");
        settings.put("PAUSE", "PT8S");
        settings.put("TRAP_LOG", folder.resolve("trap").toString());
        return settings;
    }

    private static void timelineIsInOrder(Api api, String id, Instant began) {
        var moments = new ArrayList<Instant>();
        for (JsonNode event :
                api.get("manager", "/api/releases/" + id + "/timeline").json()) {
            moments.add(Instant.parse(event.path("at").asText()));
        }
        assertThat(moments).isNotEmpty().allSatisfy(at -> assertThat(at)
                .isBetween(began.minusSeconds(2), Instant.now().plusSeconds(2)));
        for (int i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i)).isAfterOrEqualTo(moments.get(i - 1).minusSeconds(1));
        }
    }

    private boolean allSent(String id) {
        String announcements = new Api(fast)
                .get("manager", "/api/releases/" + id + "/announcements")
                .text();
        assertThat(announcements).doesNotContain("\"UNKNOWN\"");
        return announcements.contains("\"SENT\"")
                && !announcements.contains("\"PENDING\"")
                && !announcements.contains("\"SENDING\"");
    }

    /** Recipient and subject of every mail that arrived. */
    private static List<String> subjects(GreenMail mail) throws Exception {
        var subjects = new ArrayList<String>();
        for (var message : mail.getReceivedMessages()) {
            for (var recipient : message.getAllRecipients()) {
                subjects.add(recipient + ": " + message.getSubject());
            }
        }
        return subjects;
    }
}
