package org.releasemanager.announcement;

/** How far an announcement has come. */
public enum AnnouncementState {
    /** Waits to be sent, for the first time or again. */
    PENDING("will be sent"),
    /** A node is sending it at this moment. */
    SENDING("is being sent"),
    SENT("sent"),
    NOT_CONFIGURED("not sent: %s is not configured"),
    NO_RECIPIENTS("not sent: the product names nobody for this audience"),
    /** The connection or the node was lost while it was sent. Never sent again by itself, for it may have arrived. */
    UNKNOWN("may have been sent: the answer was lost"),
    /** Every attempt was refused. */
    FAILED("not sent");

    private final String words;

    AnnouncementState(String words) {
        this.words = words;
    }

    String words(String channel) {
        return words.formatted(channel);
    }
}
