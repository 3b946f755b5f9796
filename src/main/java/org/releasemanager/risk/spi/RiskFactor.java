package org.releasemanager.risk.spi;

import org.releasemanager.risk.RiskKind;

/**
 * One reason why a release may go wrong, measured. Pure: the same situation gives the same finding; it reads no clock and
 * calls nobody. Called once per assessment, inside a transaction.
 */
public interface RiskFactor {
    /** Stable and unique, in kebab-case: it is stored, shown and named in documents. */
    String id();

    RiskKind kind();

    Finding assess(Situation situation);
}
