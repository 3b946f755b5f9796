package org.releasemanager.change.git;

/** A repository cannot be reached or read now; the message tells a person why, and holds no secret. */
public class RepositoryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    public RepositoryUnavailable(String message) {
        this(message, false);
    }

    /** @param temporary whether nobody has answered yet, so that the same may work a little later */
    RepositoryUnavailable(String message, boolean temporary) {
        super(message);
        this.temporary = temporary;
    }

    public boolean isTemporary() {
        return temporary;
    }
}
