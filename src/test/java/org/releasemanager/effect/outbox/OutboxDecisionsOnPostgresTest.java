package org.releasemanager.effect.outbox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same decisions on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class OutboxDecisionsOnPostgresTest extends OutboxDecisionsTest {}
