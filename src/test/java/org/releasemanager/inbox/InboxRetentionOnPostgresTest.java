package org.releasemanager.inbox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class InboxRetentionOnPostgresTest extends InboxRetentionTest {}
