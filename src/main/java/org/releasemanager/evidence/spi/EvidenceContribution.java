package org.releasemanager.evidence.spi;

import java.io.IOException;

/**
 * A room's part of the evidence pack: what it has stored about a release, as it was stored. It must not change anything, and
 * the same facts give the same part, byte for byte. No secrets: the pack leaves the house.
 */
public interface EvidenceContribution {
    /** Parts stand in the pack in rising order: 20 decisions, 30 approvals, 40 gates, 50 deployments, 60 documents, 70 … */
    int order();

    void contribute(String releaseId, EvidenceFiles files) throws IOException;
}
