package org.releasemanager.deployment.spi;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of another room against giving an environment to a release now, for example because a freeze has begun while it
 * queued. Asked when the environment is free, before the release gets it; the next in the queue is asked about then. What a
 * release does in an environment that it holds goes on.
 */
public interface EnvironmentGuard {
    /** Empty when nothing speaks against it. Changes nothing. */
    Optional<Against> reasonAgainst(String releaseId, String environment);

    /**
     * @param sentence what the release waits for, without a full stop
     * @param until when it is over as far as is known
     */
    record Against(String sentence, @Nullable Instant until) {}
}
