package org.releasemanager.steering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two people let a release pass while the line stayed stopped.
 *
 * @param product whose line; null if that of all
 * @param whyStopped as the one said who stopped it
 */
public record LinePass(
        @Nullable String product,
        String stoppedBy,
        String whyStopped,
        Instant stoppedAt,
        String person,
        String secondPerson,
        String reason,
        Instant passedAt) {}
