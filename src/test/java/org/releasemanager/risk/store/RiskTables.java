package org.releasemanager.risk.store;

import org.releasemanager.risk.TestDatabase;

/** The room's tables on an empty database. */
public final class RiskTables {
    private RiskTables() {}

    public static RiskAssessmentTable empty(String... releaseIds) {
        var jdbc = TestDatabase.with("V1_04__risk.sql", releaseIds);
        return new RiskAssessmentTable(jdbc, new RiskFactorTable(jdbc));
    }
}
