package org.releasemanager.announcement;

import org.releasemanager.effect.outbox.OutboxMessage;

/** One message to one audience over one channel. */
public record Announcement(String releaseId, Moment moment, Audience audience, int round, OutboxMessage message) {}
