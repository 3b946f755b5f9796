package org.releasemanager.change.git;

/** A repository cannot be reached or read now; the message tells a person why, and holds no secret. */
public class RepositoryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RepositoryUnavailable(String message) {
        super(message);
    }
}
