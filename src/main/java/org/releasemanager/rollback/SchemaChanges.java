package org.releasemanager.rollback;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.releasemanager.change.Changes;
import org.springframework.stereotype.Component;

/** Whether the database may no longer fit the version before: migrations in a release that breaks compatibility. */
@Component
class SchemaChanges {
    private static final Pattern MIGRATION =
            Pattern.compile("(.*/)?(migrations?|liquibase|flyway|alembic|db/changelog)/.+|.+\\.sql$");

    private final Changes changes;

    SchemaChanges(Changes changes) {
        this.changes = changes;
    }

    /** A release whose changes are not known counts as incompatible: then a person decides. */
    boolean areIncompatible(String releaseId) {
        return changes.find(releaseId)
                .map(known -> known.breaking() > 0 && hasMigrations(releaseId))
                .orElse(true);
    }

    private boolean hasMigrations(String releaseId) {
        AtomicBoolean found = new AtomicBoolean();
        changes.forEachFile(releaseId, file -> {
            if (MIGRATION.matcher(file.path()).matches()) {
                found.set(true);
            }
        });
        return found.get();
    }
}
