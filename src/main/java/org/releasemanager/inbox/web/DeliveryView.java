package org.releasemanager.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.inbox.Delivery;
import org.releasemanager.inbox.DeliveryAction;
import org.releasemanager.inbox.DeliveryState;

/**
 * A delivery as clients see it.
 *
 * @param release the id of the release that it acted on
 * @param body as it was sent; foreign text, and only where one delivery is asked for
 * @param actions what people did with it; only where one delivery is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        long id,
        String system,
        String deliveryId,
        String event,
        @Nullable String subject,
        DeliveryState state,
        int attempts,
        @Nullable String detail,
        @Nullable String release,
        Instant receivedAt,
        @Nullable Instant nextAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String body,
        @Nullable List<Action> actions) {
    record Action(
            String person,
            DeliveryAction.Kind action,
            @Nullable String reason,
            Instant at) {}

    static DeliveryView of(Delivery delivery) {
        return of(delivery, null, null);
    }

    static DeliveryView of(Delivery delivery, @Nullable String body, @Nullable List<Action> actions) {
        return new DeliveryView(
                delivery.id(),
                delivery.system(),
                delivery.deliveryId(),
                delivery.event(),
                delivery.subject(),
                delivery.state(),
                delivery.attempts(),
                delivery.detail(),
                delivery.releaseId(),
                delivery.receivedAt().toInstant(),
                instant(delivery.nextAt()),
                delivery.expiresAt().toInstant(),
                instant(delivery.endedAt()),
                body,
                actions);
    }

    static Action of(DeliveryAction action) {
        return new Action(
                action.person(),
                action.action(),
                action.reason(),
                action.actedAt().toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
