package org.releasemanager.coordination.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A train as somebody asks for it.
 *
 * @param cutOff ISO 8601 duration before each departure; none, if it is missing
 * @param products keys; only their releases may board
 */
public record TrainRequest(
        @Nullable String key,
        @Nullable String name,
        @Nullable Cadence cadence,
        @Nullable String cutOff,
        @Nullable List<String> products) {
    /**
     * @param start of the first departure, local to the zone: {@code 2026-12-01T10:00}
     * @param zone IANA name
     * @param every ISO 8601 period of days, weeks, months or years: {@code P14D}
     */
    public record Cadence(
            @Nullable String start,
            @Nullable String zone,
            @Nullable String every) {}
}
