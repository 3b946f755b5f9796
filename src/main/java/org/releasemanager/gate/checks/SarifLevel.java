package org.releasemanager.gate.checks;

/** From harmless to bad, as SARIF 2.1.0 names them (§3.27.10). */
enum SarifLevel {
    NONE,
    NOTE,
    WARNING,
    ERROR
}
