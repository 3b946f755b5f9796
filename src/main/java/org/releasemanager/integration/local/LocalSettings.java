package org.releasemanager.integration.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Workspace;

/**
 * The settings of one service in one environment.
 *
 * @param start shell command that runs the service; none where something else serves the folder {@code current}
 * @param keep how many releases stay installed; the live one and the one before it always do
 */
record LocalSettings(
        Path directory,
        @Nullable String start,
        @Nullable HealthCheck health,
        Duration healthTimeout,
        Duration buildTimeout,
        Duration stopTimeout,
        int keep) {
    private static final Set<String> KEYS = Set.of(
            "directory", "start", "health", "healthTimeout", "healthStatus", "buildTimeout", "stopTimeout", "keep");

    static List<String> problems(Map<String, String> settings, Workspace workspace) {
        var reader = new SettingsReader(settings);
        read(reader, workspace);
        return reader.problems();
    }

    /** @throws IllegalArgumentException with all {@link #problems} */
    static LocalSettings of(Map<String, String> settings, Workspace workspace) {
        var reader = new SettingsReader(settings);
        LocalSettings read = read(reader, workspace);
        if (!reader.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", reader.problems()));
        }
        return read;
    }

    /** Whether a service started with the other settings need not be started again for these. */
    boolean runsLike(LocalSettings other) {
        return Objects.equals(start, other.start) && Objects.equals(health, other.health);
    }

    private static LocalSettings read(SettingsReader reader, Workspace workspace) {
        reader.refuseOtherThan(KEYS);
        return new LocalSettings(
                reader.folder("directory", workspace),
                reader.text("start"),
                reader.health("health", "healthStatus"),
                reader.duration("healthTimeout", Duration.ofSeconds(60)),
                reader.duration("buildTimeout", Duration.ofMinutes(30)),
                reader.duration("stopTimeout", Duration.ofSeconds(15)),
                reader.count("keep", 5));
    }
}
