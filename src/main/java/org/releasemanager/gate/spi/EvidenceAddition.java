package org.releasemanager.gate.spi;

import java.io.IOException;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

/**
 * What a check needs beside the gate's own files: the bill of the previous release, keys. It is hashed and kept like
 * them. Its paths begin with {@code /}, which those of files never do.
 */
public interface EvidenceAddition {
    boolean isFor(Gate gate);

    /**
     * @throws UnreadableEvidence if it is there and must not be read
     */
    void visit(Release release, Gate gate, EvidenceSource.Visitor visitor) throws IOException;
}
