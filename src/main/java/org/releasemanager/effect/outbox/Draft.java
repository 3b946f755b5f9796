package org.releasemanager.effect.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room wants to have sent.
 *
 * @param event what it tells, for ever: the same event goes out once over each channel; 400 characters at most
 * @param releaseId the release that it is about; null if it is about none
 * @param recipients as the channel understands them; none is shown as undelivered
 * @param subject one line of plain text
 * @param body Markdown that starts with the subject as its heading; foreign text in it is escaped
 */
public record Draft(
        String event,
        @Nullable String releaseId,
        String channel,
        List<String> recipients,
        String subject,
        String body) {
    public Draft {
        recipients = List.copyOf(recipients);
    }
}
