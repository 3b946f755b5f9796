package org.releasemanager.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An environment that is, or was, watched for a while.
 *
 * @param health null while it is watched
 * @param detail what was seen, for people; null while it is watched
 */
record Observation(
        long id,
        String releaseId,
        String environment,
        String processInstanceId,
        String activityId,
        Instant startedAt,
        Instant endsAt,
        Duration every,
        long claim,
        @Nullable Health health,
        @Nullable String detail,
        @Nullable Instant finishedAt) {
    boolean isOver() {
        return health != null;
    }
}
