package org.releasemanager.effect.outbox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same nodes on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class OutboxNodesOnPostgresTest extends OutboxNodesTest {}
