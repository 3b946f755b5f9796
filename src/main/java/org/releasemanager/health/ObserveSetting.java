package org.releasemanager.health;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.releasemanager.product.Product;

/** How long production is watched after a deployment: the environment's {@code observe}, an ISO-8601 duration. */
record ObserveSetting(Duration time) {
    static final String KEY = "observe";
    private static final Duration STANDARD = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    static ObserveSetting of(Product.Environment environment) {
        String time = environment.deploy().settings().get(KEY);
        return new ObserveSetting(time == null ? STANDARD : Duration.parse(time));
    }

    /** About ten questions, never more often than twice a second nor less often than twice a minute. */
    Duration every() {
        Duration tenth = time.dividedBy(10);
        if (tenth.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return tenth.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : tenth;
    }

    static Optional<String> problem(Product.Environment environment) {
        String time = environment.deploy().settings().get(KEY);
        return time == null || isPositive(time)
                ? Optional.empty()
                : Optional.of("'" + KEY + "' must be a duration such as PT5M (five minutes), not '" + time + "'");
    }

    private static boolean isPositive(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
