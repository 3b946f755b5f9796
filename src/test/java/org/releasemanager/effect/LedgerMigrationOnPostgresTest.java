package org.releasemanager.effect;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same update on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class LedgerMigrationOnPostgresTest extends LedgerMigrationTest {}
