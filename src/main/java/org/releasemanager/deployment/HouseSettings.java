package org.releasemanager.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.deployment.spi.DeploymentTool.Order;

/** The settings of an environment that are ours, whatever its tool is; tools do not see them. */
final class HouseSettings {
    /** How long the tool may take for one service, an ISO-8601 duration. */
    static final String TIMEOUT = "timeout";

    private static final Duration STANDARD_TIMEOUT = Duration.ofHours(1);

    /** {@code observe} belongs to the health room. */
    private static final Set<String> OURS = Set.of(TIMEOUT, "observe");

    private HouseSettings() {}

    static Map<String, String> withoutOurs(Map<String, String> settings) {
        Map<String, String> others = new LinkedHashMap<>(settings);
        others.keySet().removeAll(OURS);
        return others;
    }

    static Duration timeout(Order order) {
        String timeout = order.product()
                .environment(order.environment())
                .deploy()
                .settingsFor(order.service().key())
                .get(TIMEOUT);
        return timeout == null ? STANDARD_TIMEOUT : Duration.parse(timeout);
    }

    /** What is wrong with our settings, in a sentence that begins with the key. */
    static Optional<String> problem(Map<String, String> settings) {
        String timeout = settings.get(TIMEOUT);
        return timeout == null || isPositive(timeout)
                ? Optional.empty()
                : Optional.of("'" + TIMEOUT + "' must be a duration such as PT1H (one hour), not '" + timeout + "'");
    }

    private static boolean isPositive(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
