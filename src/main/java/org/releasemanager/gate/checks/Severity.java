package org.releasemanager.gate.checks;

/** From harmless to bad, as CycloneDX names them.  */
enum Severity {
    NONE,
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The qualitative scale of CVSS 3 and 4. */
    static Severity ofScore(double score) {
        if (score >= 9) {
            return CRITICAL;
        }
        if (score >= 7) {
            return HIGH;
        }
        if (score >= 4) {
            return MEDIUM;
        }
        return score > 0 ? LOW : NONE;
    }
}
