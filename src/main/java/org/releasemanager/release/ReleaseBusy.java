package org.releasemanager.release;

/** The release's process moved on in the same moment; asking again helps. */
public class ReleaseBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReleaseBusy(String releaseId, Throwable cause) {
        super("Release '" + releaseId + "' moved on in the same moment: try again", cause);
    }
}
