package org.releasemanager.gate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same evidence in PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class ReplayOnPostgresTest extends ReplayTest {}
