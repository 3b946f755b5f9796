package org.releasemanager.effect.outbox;

import java.util.List;

/**
 * What a channel is to send.
 *
 * @param key identifies the message for ever; a receiver who sees it twice has seen one message
 * @param thread what belongs together: all messages about a release have the same one
 * @param recipients at least one
 * @param subject one line of plain text
 * @param body Markdown that starts with the subject as its heading
 */
public record ChannelMessage(String key, String thread, List<String> recipients, String subject, String body) {}
