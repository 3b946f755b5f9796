package org.releasemanager.coordination.dependency;

import java.util.Collection;

/** What all dependencies of a release mean together for its way on. */
public enum Verdict {
    SETTLED,
    OPEN,
    /** Somebody wants to do without one; a second person has to confirm it. */
    UNCONFIRMED,
    /** One can never be satisfied as it stands. */
    IMPOSSIBLE;

    static Verdict of(Collection<Dependency> dependencies) {
        if (dependencies.stream().anyMatch(Dependency::isWaiverOpen)) {
            return UNCONFIRMED;
        }
        if (dependencies.stream().anyMatch(one -> one.status() == Dependency.Status.IMPOSSIBLE)) {
            return IMPOSSIBLE;
        }
        return dependencies.stream().allMatch(one -> one.status().isSettled()) ? SETTLED : OPEN;
    }
}
