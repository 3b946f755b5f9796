package org.releasemanager.engine;

/** Two steps of one process instance met; one of them has to be repeated. */
public class EngineConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineConflict(Throwable cause) {
        super("The process moved on in the same moment", cause);
    }
}
