package org.releasemanager.risk;

/** What the decision table {@code risk-level} makes of a score; decides who must approve and how to roll out. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
