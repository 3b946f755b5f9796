package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.product.Workspace;

class LocalSettingsTest {
    private final Workspace workspace = new Workspace(Path.of("/srv/home"));

    @Test
    void theDirectoryIsEnoughAndTheRestHasStandards() {
        LocalSettings settings = LocalSettings.of(Map.of("directory", "shop/staging"), workspace);

        assertThat(settings)
                .isEqualTo(new LocalSettings(
                        Path.of("/srv/home/shop/staging"),
                        null,
                        null,
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(15),
                        5));
    }

    @Test
    void durationsAreIsoOrSecondsAndStatusIsOneOrARange() {
        LocalSettings settings = LocalSettings.of(
                Map.of(
                        "directory", "/opt/shop",
                        "health", "http://127.0.0.1:9001/health",
                        "healthStatus", "204",
                        "healthTimeout", "90",
                        "buildTimeout", "PT2H"),
                workspace);

        assertThat(settings.health()).isEqualTo(new HealthCheck(URI.create("http://127.0.0.1:9001/health"), 204, 204));
        assertThat(settings.healthTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.buildTimeout()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void missingDirectoryIsNamed() {
        assertThat(LocalSettings.problems(Map.of(), workspace))
                .singleElement()
                .asString()
                .startsWith("'directory' is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "directory, /",
        "directory, .",
        "directory, ..",
        "directory, ../..",
        "health, ftp://127.0.0.1/health",
        "health, http://user:secret@127.0.0.1/health",
        "health, /health",
        "health, http://127.0.0.1:9001/he alth",
        "healthStatus, good",
        "healthStatus, 20",
        "healthTimeout, soon",
        "healthTimeout, 0",
        "healthTimeout, PT-5S",
        "buildTimeout, P2D",
        "stopTimeout, -1",
        "keep, 0",
        "keep, many",
        "colour, blue"
    })
    void wrongValueIsNamedByItsKey(String key, String value) {
        var settings = new HashMap<>(Map.of("directory", "shop"));
        settings.put(key, value);

        assertThat(LocalSettings.problems(settings, workspace))
                .singleElement()
                .asString()
                .contains("'" + key + "'");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        List<String> problems = LocalSettings.problems(Map.of("keep", "0", "health", "x", "Start", "y"), workspace);

        assertThat(problems).hasSize(4);
    }
}
