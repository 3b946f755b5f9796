package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** A node stands still in the middle of a step for longer than its lock, as in a long pause of its machine, and goes on. */
@Tag("chaos")
class FrozenNodeTest {
    private static final Duration LOCK = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int one = TinyService.freePort();
    private final int other = TinyService.freePort();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localDeploymentTool.submit:before",
                "localDeploymentTool.submit:after",
                "effectStore.submitted:after"
            })
    void whatAFrozenNodeDoesLateChangesNothing(String point) throws Exception {
        Assumptions.assumeTrue(
                Files.exists(Path.of("/proc/self/stat")), "only Linux tells whether a process stands still");
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("frozen", folder).withFirstVersion();
        try (var database = Postgres.start()) {
            var settings = new HashMap<>(Postgres.settings(database.port(), "postgres"));
            settings.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", String.valueOf(LOCK.toMillis()));
            settings.put(
                    "SPRING_DATASOURCE_HIKARI_DATASOURCEPROPERTIES_OPTIONS",
                    "-c idle_in_transaction_session_timeout=" + LOCK.toSeconds() + "s");
            try (var freezing = Server.launch(KilledApplication.class, home, one, frozenAt(settings, point))) {
                freezing.awaitReady();
                String id = shop.release(new Api(one), "1.0.0");
                workUntilFrozen(freezing, id);
                try (var healthy = Server.start(home, other, settings)) {
                    var crew = new Crew(new Api(other));
                    Thread.sleep(LOCK.multipliedBy(2).toMillis());

                    freezing.thaw();

                    var released = crew.workUntilEnded(id);
                    assertThat(released.path("state").asText())
                            .as(crew.describe(id))
                            .isEqualTo("COMPLETED");
                    assertThat(Files.readAllLines(folder.resolve("starts")))
                            .as("staging, staging again after the drill, production")
                            .containsExactly("1.0.0", "1.0.0", "1.0.0");
                    assertThat(healthy.isAlive() && freezing.isAlive()).isTrue();
                }
            }
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }

    /** Nobody answers any more once it has come to that point. */
    private void workUntilFrozen(Server freezing, String id) {
        var crew = new Crew(new Api(one));
        while (!freezing.isFrozen()) {
            try {
                crew.doOne(id);
            } catch (UncheckedIOException noAnswer) {
                assertThat(freezing.isAlive()).isTrue();
            }
        }
    }

    private static Map<String, String> frozenAt(Map<String, String> settings, String point) {
        var trapped = new HashMap<>(settings);
        trapped.put("KILL_AT", point);
        trapped.put("FREEZE", "true");
        return trapped;
    }
}
