package org.releasemanager.health.spi;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A metrics system. Changes nothing, may be asked again; the deadline of one call lies far below that of a job. */
public interface MetricsSource {
    /** The system's name in settings, for example {@code prometheus}. */
    String system();

    /**
     * By how much the counters that the query selects grew together over the window that ends at {@code at}.
     *
     * @param query in the system's own language, without the window
     * @return empty for what it does not know: no such series, no sample in the window; never a zero in its place
     * @throws QueryRefused if the system does not take the query; asking again does not help
     * @throws IOException if it cannot be reached: may be tried again
     */
    Optional<Double> increase(String query, Duration window, Instant at) throws IOException;
}
