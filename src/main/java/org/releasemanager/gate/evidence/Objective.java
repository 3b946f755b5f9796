package org.releasemanager.gate.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.TimeSpan;

/**
 * A service level objective: {@code target} of all events are good over the {@code period}.
 *
 * @param good query in place of {@code bad}
 * @param source the metrics system, where one is named
 */
public record Objective(
        String target,
        Duration period,
        String total,
        @Nullable String bad,
        @Nullable String good,
        Optional<String> source) {
    private static final Duration STANDARD = Duration.ofDays(30);

    static Objective of(Map<String, String> settings) {
        return new Objective(
                settings.getOrDefault("objective", ""),
                TimeSpan.parse(settings.getOrDefault("period", "")).orElse(STANDARD),
                settings.getOrDefault("total", ""),
                settings.get("bad"),
                settings.get("good"),
                Optional.ofNullable(settings.get("source")));
    }

    /** A share between 0 and 1, neither of them: without a budget nothing burns. */
    public static boolean isTarget(String text) {
        try {
            var share = new BigDecimal(text);
            return text.length() <= 20 && share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }
}
