package org.releasemanager.gate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many events there were, and how many bad ones.
 *
 * @param problem why nobody was asked; null if somebody was
 * @param objective share of good events, for example {@code 0.999}
 * @param period of the error budget, ISO-8601
 */
public record BurnMeasured(
        @Nullable String problem,
        @Nullable String objective,
        @Nullable String period,
        List<Window> windows) {
    static final String FILE = "burn.json";

    /** @param length ISO-8601
     *  @param total null if the metrics system does not know */
    public record Window(
            String length, @Nullable Double total, @Nullable Double bad) {}
}
