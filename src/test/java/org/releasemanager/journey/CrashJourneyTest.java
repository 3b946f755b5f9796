package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** The server is killed twice in one release: while it waits for a person, and in the middle of a deployment. */
class CrashJourneyTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void aKilledServerGoesOnWhereItWasAndDeploysAndMailsNothingTwice() throws Exception {
        int port = TinyService.freePort();
        var mail = new GreenMail(new ServerSetup(TinyService.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var api = new Api(port);
        var crew = new Crew(api);
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("crash", folder).withFirstVersion().builtBy("echo built >> " + folder + "/builds; sleep 3");
        var settings = Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()),
                "RELEASE_MANAGER_INTEGRATIONS_EMAIL_FROM", "releases@example.org");
        var server = Server.start(home, port, settings);
        try {
            String id = shop.release(api, "1.0.0");
            String approval =
                    crew.workUntil(id, "userTask_approvePlan").path("id").asText();
            server.kill();
            server = Server.start(home, port, settings);
            assertThat(crew.workUntil(id, "userTask_approvePlan").path("id").asText())
                    .isEqualTo(approval);

            crew.workUntil(id, "userTask_updateDocumentation");
            workUntilTheBuildRuns(crew, id);
            server.kill();
            server = Server.start(home, port, settings);
            var released = crew.workUntilEnded(id);

            assertThat(released.path("state").asText()).as(crew.describe(id)).isEqualTo("COMPLETED");
            assertThat(Files.readAllLines(folder.resolve("starts")))
                    .as("staging, staging again after the drill, production")
                    .containsExactly("1.0.0", "1.0.0", "1.0.0");
            Awaitility.await("all mails are out").atMost(Duration.ofSeconds(30)).until(() -> isAllSent(api, id));
            assertThat(subjects(mail)).isNotEmpty().doesNotHaveDuplicates();
        } finally {
            server.close();
            mail.stop();
            LocalServices.stopAllBelow(folder);
        }
    }

    private void workUntilTheBuildRuns(Crew crew, String id) {
        crew.workWhile(id, () -> !Files.exists(folder.resolve("builds")));
    }

    private static boolean isAllSent(Api api, String id) {
        String announcements =
                api.get("manager", "/api/releases/" + id + "/announcements").text();
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
