package org.releasemanager.engine;

/** A technical failure that lasts until a person changes something: the engine does not try again, and shows it at once. */
public class PermanentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what a person has to change, without a full stop at its end */
    public PermanentFailure(String reason) {
        super(reason);
    }

    public PermanentFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
