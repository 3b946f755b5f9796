package org.releasemanager.release;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a release stands, for those who need to know no more of it.
 *
 * @param state while it is held, the one before
 * @param target when production may start at the earliest; null means as soon as approved
 */
public record Standing(
        String id,
        String product,
        String version,
        ReleaseState state,
        boolean held,
        @Nullable ZonedDateTime target,
        @Nullable Instant endedAt) {
    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether it was given up, or has left production again. */
    public boolean isLost() {
        return switch (state) {
            case ROLLED_BACK, REJECTED, CANCELLED, FAILED -> true;
            default -> false;
        };
    }
}
