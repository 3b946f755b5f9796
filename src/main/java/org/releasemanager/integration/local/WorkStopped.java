package org.releasemanager.integration.local;

/** The work ends here as failed; the message is the reason that people read. Never leaves the worker. */
class WorkStopped extends Exception {
    private static final long serialVersionUID = 1L;

    WorkStopped(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
