package org.releasemanager.gate.spi;

import java.io.IOException;
import java.io.InputStream;

/** The evidence of one gate: files within bounds, hashed while they are read, in the order of their paths. */
@FunctionalInterface
public interface EvidenceFiles {
    /** @throws UnreadableEvidence if there is too much of it, or it lies where it must not */
    void forEach(Reader reader) throws IOException;

    /** Reads one file; need not close it, nor read it to its end. */
    @FunctionalInterface
    interface Reader {
        void read(String path, InputStream content) throws IOException;
    }
}
