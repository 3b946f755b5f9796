package org.releasemanager.rollback;

import java.util.regex.Pattern;
import org.releasemanager.change.ChangeSet;

/** Whether the database may no longer fit the version before: migrations in a release that breaks compatibility. */
final class SchemaChange {
    private static final Pattern MIGRATION =
            Pattern.compile("(.*/)?(migrations?|liquibase|flyway|alembic|db/changelog)/.+|.+\\.sql$");

    private SchemaChange() {}

    /** Judged by the largest changed files, which is all that a change set keeps. */
    static boolean isIncompatible(ChangeSet changes) {
        return changes.breaking() > 0
                && changes.largestFiles().stream()
                        .anyMatch(file -> MIGRATION.matcher(file.path()).matches());
    }
}
