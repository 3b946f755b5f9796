package org.releasemanager.gate.spi;

import java.io.IOException;

/** Evidence that cannot be judged; the message names the place (file, line, column) and what is wrong there. */
public class UnreadableEvidence extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvidence(String where, String problem) {
        super(where + ": " + problem);
    }
}
