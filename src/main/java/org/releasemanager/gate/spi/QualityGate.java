package org.releasemanager.gate.spi;

import java.io.IOException;
import java.util.List;
import org.releasemanager.product.Product.Gate;

/** One way to judge evidence. A new check is a new bean; nothing else has to know of it. Stateless; may be repeated. */
public interface QualityGate {
    /** The name in the product definition, for example {@code junit}. */
    String type();

    /** What is wrong with the gate's thresholds and settings; empty when all is well. {@code maxAge} is checked elsewhere. */
    List<DefinitionProblem> problemsWith(Gate gate);

    /**
     * Reads all evidence once and measures it; called only for gates without problems. Never decides by what it does not
     * know: a file of another format is unreadable, an empty one is no zero.
     *
     * @throws UnreadableEvidence if a file is not what the check understands
     */
    Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException;
}
