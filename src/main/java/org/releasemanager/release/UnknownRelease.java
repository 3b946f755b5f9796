package org.releasemanager.release;

/** No release has this id. */
public class UnknownRelease extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownRelease(String id) {
        super("There is no release '" + id + "'");
    }
}
