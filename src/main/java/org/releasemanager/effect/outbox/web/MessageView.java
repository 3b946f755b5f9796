package org.releasemanager.effect.outbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.outbox.MessageAction;
import org.releasemanager.effect.outbox.MessageState;
import org.releasemanager.effect.outbox.OutboxMessage;

/**
 * A message as clients see it.
 *
 * @param release the id of the release that it is about
 * @param recipients how many; addresses are nobody's business here
 * @param status the state in words
 * @param body Markdown; only where one message is asked for
 * @param actions what people did with it; only where one message is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        long id,
        String event,
        @Nullable String release,
        String channel,
        int recipients,
        String subject,
        MessageState state,
        String status,
        int attempts,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable String body,
        @Nullable List<MessageAction> actions) {
    static MessageView of(OutboxMessage message) {
        return of(message, null, null);
    }

    static MessageView of(OutboxMessage message, @Nullable String body, @Nullable List<MessageAction> actions) {
        return new MessageView(
                message.id(),
                message.event(),
                message.releaseId(),
                message.channel(),
                message.recipients().size(),
                message.subject(),
                message.state(),
                message.status(),
                message.attempts(),
                message.dueAt(),
                message.createdAt(),
                message.settledAt(),
                body,
                actions);
    }
}
