package org.releasemanager.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of a release's time.
 *
 * @param from inclusive
 * @param to exclusive
 * @param what the steps that waited; empty where steps worked
 */
public record Span(SpanKind kind, Instant from, Instant to, List<String> what) {
    public Duration length() {
        return Duration.between(from, to);
    }
}
