package org.releasemanager.planning.store;

import org.releasemanager.risk.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's tables on an empty database. */
public final class PlanTables {
    private final JdbcClient jdbc;

    public PlanTables(String... releaseIds) {
        jdbc = TestDatabase.with("V1_05__planning.sql", releaseIds);
    }

    public PlanTable plans() {
        return new PlanTable(jdbc);
    }

    public ScopeTable scopes() {
        return new ScopeTable(jdbc);
    }
}
