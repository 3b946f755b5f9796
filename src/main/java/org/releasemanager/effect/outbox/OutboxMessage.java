package org.releasemanager.effect.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message over one channel.
 *
 * @param event what it tells; see {@link Draft}
 * @param attempts how often it was tried to send it, in all; who raises it sends
 * @param failures how often in a row it was refused
 * @param error what went wrong last, or what the channel had to say; null if nothing
 * @param dueAt when it is sent, at the earliest; null if it is not to be sent
 * @param settledAt since when the state is final; null if it is not yet
 */
public record OutboxMessage(
        long id,
        String event,
        @Nullable String releaseId,
        String channel,
        List<String> recipients,
        String subject,
        String body,
        MessageState state,
        int attempts,
        int failures,
        @Nullable String error,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant settledAt) {
    /** Identifies the message for ever, whoever sends it and how often. */
    public String key() {
        return event + ":" + channel;
    }

    /** Whether it got there, in words. */
    public String status() {
        var words = state.words(channel);
        return error == null ? words : words + " (" + error + ")";
    }

    ChannelMessage toChannel() {
        return new ChannelMessage(key(), releaseId == null ? event : releaseId, recipients, subject, body);
    }
}
