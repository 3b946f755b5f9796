package org.releasemanager.gate.checks;

/** Receives what a bill of materials lists. */
interface BomVisitor {
    void component(BomComponent component);

    default void vulnerability(BomVulnerability vulnerability) {}

    /** @param version of the specification, as the document states it; empty if it does not */
    default void specVersion(String version) {}
}
