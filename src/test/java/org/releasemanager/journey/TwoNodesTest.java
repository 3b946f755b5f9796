package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.LocalServices;
import org.releasemanager.integration.local.TinyService;

/** Two equal nodes on one PostgreSQL, which share a folder as they would share a volume. */
class TwoNodesTest {
    private static Postgres database;
    private static int databases;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int one = TinyService.freePort();
    private final int other = TinyService.freePort();

    @BeforeAll
    static void startDatabase() {
        database = Postgres.start();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void bothStartOnAnEmptyDatabaseAndWhatOneLeavesTheOtherFinishes() throws Exception {
        var settings = emptyDatabase();
        Path home = Files.createDirectory(folder.resolve("home"));
        var shop = new Shop("nodes", folder).withFirstVersion().builtBy("echo built >> " + folder + "/builds; sleep 3");
        try (var first = Server.launch(home, one, settings);
                var second = Server.launch(home, other, settings)) {
            first.awaitReady();
            second.awaitReady();
            String id = shop.release(new Api(one), "1.0.0");
            new Crew(new Api(other)).workUntil(id, "userTask_updateDocumentation");
            new Crew(new Api(one)).workWhile(id, () -> !Files.exists(folder.resolve("builds")));
            first.kill();

            var crew = new Crew(new Api(other));
            var released = crew.workUntilEnded(id);

            assertThat(released.path("state").asText()).as(crew.describe(id)).isEqualTo("COMPLETED");
            assertThat(Files.readAllLines(folder.resolve("starts")))
                    .as("staging, staging again after the drill, production")
                    .containsExactly("1.0.0", "1.0.0", "1.0.0");
            assertThat(new Api(other)
                            .get("manager", "/api/releases/" + id + "/timeline")
                            .text())
                    .as("a step that a dead node holds is not stuck")
                    .doesNotContain("\"stuck\"");
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }

    @Tag("chaos")
    @RepeatedTest(20)
    void twoNodesThatStartTogetherOnAnEmptyDatabaseAreBothHealthy() throws Exception {
        var settings = emptyDatabase();
        Path home = Files.createDirectory(folder.resolve("home"));
        try (var first = Server.launch(home, one, settings);
                var second = Server.launch(home, other, settings)) {
            first.awaitReady();
            second.awaitReady();

            assertThat(new Api(one).get("manager", "/api/releases").status()).isEqualTo(200);
            assertThat(new Api(other).get("manager", "/api/releases").status()).isEqualTo(200);
            var definitions = new Api(one).get("admin", "/engine-rest/process-definition?key=release&maxResults=10");
            assertThat(definitions.json())
                    .as("one version of the model, not two")
                    .hasSize(1);
        }
    }

    private static Map<String, String> emptyDatabase() throws Exception {
        String name = "releases_" + ++databases;
        database.create(name);
        return Postgres.settings(database.port(), name);
    }
}
