package org.releasemanager.inbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came in by one webhook, without its body.
 *
 * @param deliveryId the system's own id for it
 * @param attempts how often it was handed to the receivers
 * @param failures how often in a row that failed
 * @param claim changes hands by compare and set: whoever raises it handles the delivery
 * @param nextAt when it is tried again; null once it has ended
 * @param detail one line for people: what it did, or why not
 * @param releaseId the release that it acted on
 */
public record Delivery(
        long id,
        String system,
        String deliveryId,
        String event,
        @Nullable String subject,
        DeliveryState state,
        int attempts,
        int failures,
        long claim,
        @Nullable OffsetDateTime nextAt,
        OffsetDateTime expiresAt,
        @Nullable String detail,
        @Nullable String releaseId,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime endedAt) {}
