package org.releasemanager.approval;

import java.util.Set;

/**
 * A role that is asked.
 *
 * @param needed how many of its people must say yes; 0 means that its vote counts for the quorum but is not necessary
 * @param facts the facts that its vote is bound to, by name
 */
public record Seat(String role, int needed, Set<String> facts) {
    /** How many are asked: everybody who is needed, or one whose vote only counts for the quorum. */
    int asked() {
        return Math.max(needed, 1);
    }
}
