package org.releasemanager.effect.outbox;

/** A way to people. Each is a bean; nobody else has to know it. */
public interface Channel {
    /** The name for people and for ever, for example {@code e-mail}. */
    String channel();

    /** Whether it can send at all; one that cannot is not asked to. */
    boolean isConfigured();

    /**
     * Sends the message; blocks for less than a minute. It is called again with the same key only after
     * {@link Delivery.NotAccepted}, or when a person said so.
     */
    Delivery send(ChannelMessage message);
}
