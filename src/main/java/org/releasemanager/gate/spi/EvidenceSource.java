package org.releasemanager.gate.spi;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

/** A kind of place where evidence lies. Exactly one source is for a gate. */
public interface EvidenceSource {
    boolean isFor(Gate gate);

    /** The place in words, to follow "in": {@code commit 1a2b3c4d}. */
    String place(Release release, Gate gate);

    /**
     * Visits the files that match the gate's glob, in the order of their paths.
     *
     * @throws UnreadableEvidence if the place or the glob must not be read; nothing was read then
     */
    void visit(Release release, Gate gate, Visitor visitor) throws IOException;

    /** Receives one file; the stream is closed by the source. */
    @FunctionalInterface
    interface Visitor {
        /** @param modified when the file was written; null where files have no time of their own */
        void file(String path, long size, @Nullable Instant modified, InputStream content) throws IOException;
    }
}
