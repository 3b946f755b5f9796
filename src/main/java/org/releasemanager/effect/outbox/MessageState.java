package org.releasemanager.effect.outbox;

/** How far a message has come. */
public enum MessageState {
    /** Waits to be sent, for the first time or again. */
    PENDING("will be sent"),
    /** A node is sending it at this moment. */
    SENDING("is being sent"),
    SENT("sent"),
    NOT_CONFIGURED("not sent: %s is not configured"),
    NO_RECIPIENTS("not sent: nobody is named who should get it"),
    /** The connection or the node was lost while it was sent. Never sent again by itself, for it may have arrived. */
    UNKNOWN("may have been sent: the answer was lost"),
    /** Every attempt was refused. */
    FAILED("not sent"),
    /** A person said that it shall stay as it is. */
    DISCARDED("not sent any more: a person said so");

    private final String words;

    MessageState(String words) {
        this.words = words;
    }

    String words(String channel) {
        return words.formatted(channel);
    }
}
