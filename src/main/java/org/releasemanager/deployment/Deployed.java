package org.releasemanager.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a release has put into an environment and not taken back, read from its rows of the ledger. */
final class Deployed {
    private Deployed() {}

    /**
     * For each service the deployment that touched it first, in the order in which that happened: taking that one back
     * leads to what was there before the release came. A failed deployment counts if it left something changed.
     */
    static List<Work> by(List<Work> worksOfRelease, String environment) {
        Map<String, Work> firstTouch = new LinkedHashMap<>();
        worksOfRelease.stream()
                .filter(work -> work.environment().equals(environment))
                .filter(work -> !work.isUndo() && work.touched() && work.undoneAt() == null)
                .forEach(work -> firstTouch.putIfAbsent(work.service(), work));
        return List.copyOf(firstTouch.values());
    }
}
