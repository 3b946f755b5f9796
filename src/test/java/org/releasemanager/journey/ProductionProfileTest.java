package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.integration.local.TinyService;

/** Real releases start with an administrator whose password nobody knows, and with nobody else. */
class ProductionProfileTest {
    private static final String STRONG = "correct-horse-battery-staple-7";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int port = TinyService.freePort();

    @Test
    void withoutAGoodPasswordItDoesNotStartAndSaysWhatToSet() throws Exception {
        assertThatThrownBy(() -> start("production", "release-demo").close()).hasMessageContaining("ended");

        assertThat(log()).contains("Set RELEASE_MANAGER_ACCESS_ADMIN_PASSWORD").doesNotContain("release-demo");
    }

    @Test
    void withAGoodPasswordOnlyTheAdministratorComesIn() throws Exception {
        try (var server = start("production", STRONG)) {
            assertThat(server).isNotNull();
            var api = new Api(port);

            assertThat(api.get("admin:" + STRONG, "/api/releases").status()).isEqualTo(200);
            for (String person : List.of("manager", "developer", "stakeholder", "demo:demo")) {
                assertThat(api.get(person, "/api/releases").status()).isEqualTo(401);
            }
            assertThat(names(api)).containsExactly("admin");
            assertThat(api.get("", "/", "text/html").status()).isIn(302, 401);
            assertThat(api.get("", "/releases/x", "text/html").status()).isIn(302, 401);
            assertThat(new Tasklist(port, "manager", "release-demo").loginStatus())
                    .isIn(401, 403);
            assertThat(log()).doesNotContain(STRONG);
        }
    }

    @Test
    void theDatabaseOfADemoIsRefused() throws Exception {
        start("default", "").close();

        assertThatThrownBy(() -> start("production", STRONG).close()).hasMessageContaining("ended");

        assertThat(log()).contains("demo accounts").contains("RELEASE_MANAGER_HOME");
    }

    private static List<String> names(Api api) {
        var names = new ArrayList<String>();
        api.get("admin:" + STRONG, "/engine-rest/user?maxResults=100")
                .json()
                .forEach(user -> names.add(user.path("id").asText()));
        return names;
    }

    private Server start(String profile, String password) throws IOException {
        return Server.start(
                Files.createDirectories(folder.resolve("home")),
                port,
                Map.of(
                        "SPRING_PROFILES_ACTIVE", profile,
                        "SERVER_ADDRESS", "127.0.0.1",
                        "RELEASE_MANAGER_ACCESS_ADMIN_PASSWORD", password));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("server-" + port + ".log"));
    }
}
