package org.releasemanager.health;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where a service says how it is: the environment's {@code health} (a URL), with {@code healthStatus} (a status or a range).
 *
 * @param from lowest HTTP status that counts as well
 * @param to highest HTTP status that counts as well
 */
record HealthAddress(URI url, int from, int to) {
    static final String URL = "health";
    static final String STATUS = "healthStatus";
    private static final String STANDARD_STATUS = "200-399";

    static Optional<HealthAddress> of(Map<String, String> settings) {
        return Optional.ofNullable(settings.get(URL))
                .filter(url -> !url.isBlank())
                .map(url -> {
                    String[] range =
                            settings.getOrDefault(STATUS, STANDARD_STATUS).split("-", 2);
                    return new HealthAddress(
                            URI.create(url.strip()),
                            Integer.parseInt(range[0]),
                            Integer.parseInt(range[range.length - 1]));
                });
    }

    boolean accepts(int status) {
        return status >= from && status <= to;
    }
}
