package org.releasemanager.documentation.draft;

import org.releasemanager.change.Commit;

/**
 * How much of a huge release a document lists: 1 MiB in all, shared so that old breaking changes and security fixes are
 * not crowded out by new features, nor features by chores.
 */
final class ChangelogBudget {
    /** Up to here every commit is listed; beyond, what does not concern users is counted. */
    static final int LISTED_IN_FULL = 5_000;

    private static final int KIB = 1 << 10;

    private final ByteBudget urgent = new ByteBudget(256 * KIB);
    private final ByteBudget forUsers = new ByteBudget(512 * KIB);
    private final ByteBudget rest;

    ChangelogBudget(int commits) {
        this.rest = new ByteBudget(commits > LISTED_IN_FULL ? 0 : 256 * KIB);
    }

    ByteBudget of(Commit commit) {
        if (commit.isBreaking()) {
            return urgent;
        }
        return switch (commit.category()) {
            case SECURITY, REMOVAL, DEPRECATION -> urgent;
            case FEATURE, FIX -> forUsers;
            default -> rest;
        };
    }
}
