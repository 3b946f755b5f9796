package org.releasemanager.change;

/** The change set cannot be had; the message says why and what a person can do. */
public class ChangesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ChangesRefused(String message) {
        super(message);
    }
}
