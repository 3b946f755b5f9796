package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Database migrations: what they did to the data, the old version cannot take back. */
@Component
class DatabaseMigrations implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.halving(0.8);

    @Override
    public String id() {
        return "database-migrations";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        long migrations = TouchedFiles.MIGRATION.count(situation);
        var measured = Amount.of(migrations, "migration file");
        return Finding.of(
                        migrations,
                        measured,
                        LIKELIHOOD.at(migrations),
                        5,
                        "The release touches " + measured + " of the database.")
                .adviseIf(
                        migrations > 0,
                        "developer",
                        "Show that the previous version runs on the new schema, and try the migration on a copy of the data.");
    }
}
