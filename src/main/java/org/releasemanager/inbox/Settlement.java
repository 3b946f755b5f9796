package org.releasemanager.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How handling a delivery ended.
 *
 * @param failures how often in a row it has failed by now
 * @param next when it is tried again; null if it has ended
 */
public record Settlement(
        DeliveryState state,
        String detail,
        @Nullable String releaseId,
        int failures,
        @Nullable Instant next) {
    static Settlement ended(DeliveryState state, String detail) {
        return new Settlement(state, detail, null, 0, null);
    }

    static Settlement again(String detail, int failures, Instant next) {
        return new Settlement(DeliveryState.WAITING, detail, null, failures, next);
    }
}
