package org.releasemanager.gate.evidence;

import org.releasemanager.gate.EvidenceUsed;
import org.releasemanager.gate.spi.EvidenceFiles;

/** Evidence that says, once a check has read it, what it was. */
public interface JudgedEvidence extends EvidenceFiles {
    EvidenceUsed used();
}
