package org.releasemanager.migration;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.spi.ReleaseModels.Route;

/**
 * One ordered move.
 *
 * @param to the deployment that the releases follow afterwards
 * @param from the deployment that they followed; null where any was meant
 * @param person who ordered it
 */
public record Migration(
        String id,
        String to,
        @Nullable String from,
        Map<String, String> mapping,
        Set<String> renew,
        String reason,
        String person,
        State state,
        @Nullable String confirmedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    /** {@code PLANNED} waits for a second person; {@code PARTLY} means that some releases stayed as they were. */
    public enum State {
        PLANNED,
        RUNNING,
        DONE,
        PARTLY,
        WITHDRAWN
    }

    Route route() {
        return new Route(to, mapping, renew);
    }
}
