package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/**
 * The release that holds staging ends while a node still deploys for it, and that node stands still: the tool says that its
 * work goes on. Nobody else gets staging until the tool says that it has ended.
 */
@Tag("chaos")
class DeadHolderTest {
    enum Fate {
        WAKES_UP,
        DIES
    }

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int one = TinyService.freePort();
    private final int other = TinyService.freePort();
    private final Api api = new Api(other);

    @ParameterizedTest
    @EnumSource(Fate.class)
    void stagingIsGivenToNobodyUntilTheToolConfirmsThatNothingRuns(Fate fate) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/stat")), "the signals of Linux");
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("held", folder)
                .withFirstVersion()
                .builtBy("echo built >> " + folder + "/builds; test -e " + folder + "/quick || sleep 600");
        try (var database = Postgres.start()) {
            var settings = new HashMap<>(Postgres.settings(database.port(), "postgres"));
            settings.put("RELEASE_MANAGER_DEPLOYMENT_REAPEVERY", "PT1S");
            settings.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "10000");
            try (var deploying = Server.start(home, one, settings)) {
                String holder = shop.release(new Api(one), "1.0.0");
                new Crew(new Api(one)).workWhile(holder, () -> !Files.exists(folder.resolve("builds")));
                deploying.freeze();
                Files.createFile(folder.resolve("quick"));
                try (var healthy = Server.start(home, other, settings)) {
                    String next = shop.withChange("feat: more").release(api, "1.1.0");
                    cancelled(holder);
                    var crew = new Crew(api);
                    crew.workWhile(next, () -> !isQueued(next));

                    for (int look = 0; look < 10; look++) {
                        assertThat(staging().path("holder").asText()).isEqualTo(holder);
                        Thread.sleep(500);
                    }
                    var freed = api.post(
                            "manager", "/api/environments/held/staging/free", Map.of("reason", "We need it now"));
                    assertThat(freed.status()).as(freed.text()).isEqualTo(409);
                    assertThat(freed.text()).contains("still runs in staging");

                    end(deploying, fate);

                    Awaitility.await("staging goes to the next")
                            .atMost(Duration.ofSeconds(60))
                            .until(() -> staging().path("holder").asText().equals(next));
                    assertThat(staging().path("token").asLong()).isEqualTo(2);
                    assertThat(crew.workUntilEnded(next).path("state").asText())
                            .as(crew.describe(next))
                            .isEqualTo("COMPLETED");
                    assertThat(Files.readAllLines(folder.resolve("starts")))
                            .as("nothing of the dead release was ever started")
                            .containsOnly("1.1.0");
                    assertThat(healthy.isAlive()).isTrue();
                }
            }
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }

    private void cancelled(String release) {
        var answer = api.post("manager", "/api/releases/" + release + "/cancel", Map.of("reason", "It hangs"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private boolean isQueued(String release) {
        return staging().path("queue").findValuesAsText("release").contains(release);
    }

    private JsonNode staging() {
        return api.get("manager", "/api/environments").json().path(0);
    }

    private static void end(Server deploying, Fate fate) throws Exception {
        if (fate == Fate.DIES) {
            deploying.kill();
        } else {
            deploying.thaw();
        }
    }
}
