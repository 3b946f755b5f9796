package org.releasemanager.health;

/** What is known of something that runs. No data is never a pass: then it is INCONCLUSIVE. */
public enum Health {
    HEALTHY,
    INCONCLUSIVE,
    UNHEALTHY;

    /** Of several services the worst counts. */
    Health and(Health other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
