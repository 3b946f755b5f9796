package org.releasemanager.engine.retry;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a step is tried again before people are asked.
 *
 * @param retryAfter the waits between attempts of a step whose model says nothing else
 * @param startsWithoutEnd a step that was started so often and never came to its end is not started again
 */
@Validated
@ConfigurationProperties("release-manager.engine")
record RetryProperties(
        @NotEmpty @DefaultValue({"PT5S", "PT30S", "PT2M"}) List<Duration> retryAfter,

        @Min(1) @DefaultValue("3") int startsWithoutEnd) {
    String cycle() {
        return retryAfter.stream().map(Duration::toString).collect(Collectors.joining(","));
    }
}
