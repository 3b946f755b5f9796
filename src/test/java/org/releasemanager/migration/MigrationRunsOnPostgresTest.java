package org.releasemanager.migration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same moves on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class MigrationRunsOnPostgresTest extends MigrationRunsTest {}
