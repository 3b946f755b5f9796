package org.releasemanager.announcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one audience over one channel.
 *
 * @param channel for example {@code e-mail}
 * @param recipients as the channel understands them
 * @param body Markdown; foreign text in it is escaped
 * @param attempts how often it was tried to send it
 * @param error what went wrong last; null if nothing did
 * @param dueAt when it is sent, at the earliest; null if it is not to be sent
 * @param settledAt since when the state is final; null if it is not yet
 */
public record Announcement(
        long id,
        String releaseId,
        Moment moment,
        Audience audience,
        int round,
        String channel,
        List<String> recipients,
        String subject,
        String body,
        AnnouncementState state,
        int attempts,
        @Nullable String error,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant settledAt) {
    /** Identifies the message for ever, whoever sends it and how often. */
    public String key() {
        return String.join(":", releaseId, moment.name(), audience.name(), Integer.toString(round), channel);
    }

    /** Whether it got there, in words. */
    public String status() {
        var words = state.words(channel);
        return error == null ? words : words + " (" + error + ")";
    }
}
