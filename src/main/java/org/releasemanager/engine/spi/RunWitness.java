package org.releasemanager.engine.spi;

/**
 * Told what processes run by and how their decisions were made, in the transaction in which it happens: what the witness
 * writes is kept exactly if the step is.
 */
public interface RunWitness {
    void decided(DecisionMade decision);

    void ran(ModelUsed model);
}
