package org.releasemanager.inbox;

/** How far a delivery has come. */
public enum DeliveryState {
    /** It is handled in a moment, for the first time or again because a person said so. */
    STORED,
    /** Nobody could take it yet; it is tried again. */
    WAITING,
    /** It has acted. */
    DONE,
    /** Whom it was for will not act on it. */
    REFUSED,
    /** Nobody took it in time. */
    EXPIRED,
    /** Something failed here, again and again. */
    FAILED,
    /** A person said that it shall not act. */
    DISCARDED;

    public boolean isOpen() {
        return this == STORED || this == WAITING;
    }
}
