package org.releasemanager.effect.outbox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same update on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class OutboxMigrationOnPostgresTest extends OutboxMigrationTest {}
