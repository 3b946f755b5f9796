package org.releasemanager.risk;

/** Where a risk comes from. */
public enum RiskKind {
    TECHNICAL,
    BUSINESS,
    OPERATIONAL
}
