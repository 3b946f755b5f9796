package org.releasemanager.inbox;

/** What the inbox answers to a webhook. */
public sealed interface Receipt {
    /** It is kept and will be handled. */
    record Stored(long id) implements Receipt {}

    /** The same delivery, or the same event under another id, came before. */
    record SeenBefore(long id, DeliveryState state) implements Receipt {}

    record Forged(String reason) implements Receipt {}

    record Malformed(String reason) implements Receipt {}

    /** No dialect has this name. */
    record UnknownSystem() implements Receipt {}

    /** @param setting what has to be set before webhooks of this system can be verified */
    record NotConfigured(String setting) implements Receipt {}
}
