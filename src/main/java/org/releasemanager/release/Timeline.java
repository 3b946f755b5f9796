package org.releasemanager.release;

import org.springframework.stereotype.Component;

/** What happened to a release, in order, by whom: append-only, each entry chained to the one before by its hash. */
@Component
public class Timeline {
    /**
     * Adds an entry in the caller's transaction.
     *
     * @param actor a user id, or {@link #SYSTEM}
     * @param kind one word in kebab-case, for example {@code deployment-finished}
     * @param text one sentence for people
     */
    public void record(String releaseId, String actor, String kind, String text) {}

    public static final String SYSTEM = "release-manager";
}
