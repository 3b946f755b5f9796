package org.releasemanager.deployment;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What a release has put into an environment and not taken back, read from its rows of the ledger. */
final class Deployed {
    private Deployed() {}

    /**
     * The deployments that touched the environment, the last one first: taken back one by one in this order, they lead to
     * what was there before the release came, however many attempts and rounds it took. A failed deployment counts if it
     * left something changed.
     */
    static List<Work> lastFirst(List<Work> worksOfRelease, String environment) {
        List<Work> deployed = worksOfRelease.stream()
                .filter(work -> work.environment().equals(environment))
                .filter(work -> !work.isUndo() && work.touched() && work.undoneAt() == null)
                .collect(Collectors.toList());
        Collections.reverse(deployed);
        return List.copyOf(deployed);
    }
}
