package org.releasemanager.migration.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's tables, for its tests. */
public final class MigrationTables {
    private MigrationTables() {}

    public static MigrationRows migrations(JdbcClient jdbc) {
        return new MigrationRows(jdbc);
    }

    public static MovedReleaseRows releases(JdbcClient jdbc) {
        return new MovedReleaseRows(jdbc);
    }
}
