package org.releasemanager.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.releasemanager.deployment.spi.DeploymentTool.Order;

/** The settings of an environment that are ours, whatever its tool is; tools do not see them. */
final class HouseSettings {
    /** How long the tool may take for one service, an ISO-8601 duration. */
    static final String TIMEOUT = "timeout";

    /** How long it may show no progress before an operator is asked, an ISO-8601 duration. */
    static final String PATIENCE = "patience";

    private static final Duration STANDARD_PATIENCE = Duration.ofMinutes(15);
    private static final Duration STANDARD_TIMEOUT = Duration.ofHours(1);

    /** {@code observe} belongs to the health room. */
    private static final Set<String> OURS = Set.of(TIMEOUT, PATIENCE, "observe");

    private HouseSettings() {}

    static Map<String, String> withoutOurs(Map<String, String> settings) {
        Map<String, String> others = new LinkedHashMap<>(settings);
        others.keySet().removeAll(OURS);
        return others;
    }

    static Duration timeout(Order order) {
        return duration(order, TIMEOUT, STANDARD_TIMEOUT);
    }

    static Duration patience(Order order) {
        return duration(order, PATIENCE, STANDARD_PATIENCE);
    }

    private static Duration duration(Order order, String key, Duration standard) {
        String text = order.product()
                .environment(order.environment())
                .deploy()
                .settingsFor(order.service().key())
                .get(key);
        return text == null ? standard : Duration.parse(text);
    }

    /** What is wrong with our settings, in a sentence that begins with the key. */
    static Optional<String> problem(Map<String, String> settings) {
        return Stream.of(TIMEOUT, PATIENCE)
                .filter(key -> settings.containsKey(key) && !isPositive(settings.get(key)))
                .map(key -> "'" + key + "' must be a duration such as PT1H (one hour), not '" + settings.get(key) + "'")
                .findFirst();
    }

    private static boolean isPositive(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
