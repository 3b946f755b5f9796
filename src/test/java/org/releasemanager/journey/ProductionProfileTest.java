package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.ReleaseManagerApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Real releases start with an administrator whose password nobody knows, and with nobody else. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionProfileTest {
    private static final String STRONG = "correct-horse-battery-staple-7";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path home;

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @ParameterizedTest
    @ValueSource(strings = {"", "release-demo"})
    void withoutAGoodPasswordItDoesNotStartAndSaysWhatToSet(String password, CapturedOutput output) {
        assertThatThrownBy(() -> start("production", password).close()).isInstanceOf(Exception.class);

        assertThat(output.getAll()).contains("Set RELEASE_MANAGER_ACCESS_ADMIN_PASSWORD");
    }

    @Test
    void withAGoodPasswordOnlyTheAdministratorComesIn() {
        try (var application = start("production", STRONG)) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var api = new Api(port);

            assertThat(api.get("admin:" + STRONG, "/api/releases").status()).isEqualTo(200);
            assertThat(api.get("admin", "/api/releases").status()).isEqualTo(401);
            for (String person : List.of("manager", "developer", "stakeholder", "demo:demo")) {
                assertThat(api.get(person, "/api/releases").status()).isEqualTo(401);
            }
            assertThat(names(api)).containsExactly("admin");
            assertThat(api.get("", "/", "text/html").status()).isIn(302, 401);
            assertThat(api.get("", "/releases/x", "text/html").status()).isIn(302, 401);
            assertThat(api.get("admin:" + STRONG, "/", "text/html").status()).isEqualTo(200);
            assertThat(new Tasklist(port, "manager", "release-demo").loginStatus())
                    .isIn(401, 403);
        }
    }

    @Test
    void theDatabaseOfADemoIsRefused(CapturedOutput output) {
        start("default", "").close();

        assertThatThrownBy(() -> start("production", STRONG).close()).isInstanceOf(Exception.class);

        assertThat(output.getAll()).contains("demo accounts").contains("RELEASE_MANAGER_HOME");
    }

    private static List<String> names(Api api) {
        var names = new ArrayList<String>();
        api.get("admin:" + STRONG, "/engine-rest/user")
                .json()
                .forEach(user -> names.add(user.path("id").asText()));
        return names;
    }

    private ConfigurableApplicationContext start(String profile, String password) {
        return new SpringApplicationBuilder(ReleaseManagerApplication.class)
                .profiles(profile)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--release-manager.home=" + home,
                        "--release-manager.demo=false",
                        "--spring.datasource.url=" + database,
                        "--spring.jmx.enabled=false",
                        "--release-manager.access.admin-password=" + password);
    }
}
