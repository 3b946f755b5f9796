package org.releasemanager.change.git;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How repositories behind URLs are reached.
 *
 * @param patience how long a request waits for a fetch before it answers "still under way"; the fetch itself goes on
 * @param timeout for each connection and each read
 * @param firstCopyLimit after which even a fetch in the background is given up
 * @param credentials by host, in brackets because of its dots:
 *     {@code release-manager.change.credentials.[git.example.org].username} and {@code .password} (a token is a password)
 */
@Validated
@ConfigurationProperties("release-manager.change")
record RepositoryProperties(
        @DefaultValue("45s") Duration patience,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("30m") Duration firstCopyLimit,
        @DefaultValue @Valid Map<String, Credentials> credentials) {
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(60);

    RepositoryProperties {
        if (patience.compareTo(LONGEST_PATIENCE) > 0) {
            throw new IllegalArgumentException(
                    "release-manager.change.patience must not exceed 60s: it is " + patience);
        }
    }

    record Credentials(@NotBlank String username, @NotNull Secret password) {}
}
