package org.releasemanager.engine;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * The task has been done; the message says by whom and when. The engine's REST passes on the status of this kind of exception
 * only: of any other it makes a failure of the server.
 */
class TaskDoneMeanwhile extends RestException {
    private static final long serialVersionUID = 1L;

    TaskDoneMeanwhile(String sentence) {
        super(Status.CONFLICT, sentence);
    }
}
