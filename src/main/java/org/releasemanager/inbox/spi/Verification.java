package org.releasemanager.inbox.spi;

import org.jspecify.annotations.Nullable;

/** What a dialect found out about a webhook. The reasons are for people and hold nothing of the webhook's text. */
public sealed interface Verification {
    /**
     * It is signed by who knows a secret.
     *
     * @param deliveryId the same each time this delivery is sent, 1 to 200 characters
     * @param event what happened, in the system's own words, 1 to 200 characters
     * @param subject what it happened to, at most 400 characters, where the system may send one event under several
     *     ids: the same event with the same subject acts once
     */
    record Genuine(
            String deliveryId, String event, @Nullable String subject) implements Verification {}

    /** It is not signed, or not by who knows a secret, or too long ago. */
    record Forged(String reason) implements Verification {}

    /** It is signed, but it cannot be read. */
    record Malformed(String reason) implements Verification {}
}
