package org.releasemanager.announcement.spi;

/** What became of sending a message. */
public sealed interface Delivery {
    /** The channel has taken it. @param detail what is worth knowing all the same, or empty */
    record Accepted(String detail) implements Delivery {}

    /**
     * The channel has certainly not taken it.
     *
     * @param reason one line for people, without secrets
     * @param retry whether it may go better later
     */
    record NotAccepted(String reason, boolean retry) implements Delivery {}

    /** Nobody knows whether the channel has taken it: it is not sent again by itself. */
    record Uncertain(String reason) implements Delivery {}
}
