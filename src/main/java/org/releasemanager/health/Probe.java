package org.releasemanager.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer.
 *
 * @param problem what was wrong with the answer, for people; null if nothing was
 */
record Probe(Instant at, Duration latency, @Nullable String problem) {
    boolean isWell() {
        return problem == null;
    }
}
