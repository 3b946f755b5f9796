package org.releasemanager.gate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same waivers in PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class WaiverOnPostgresTest extends WaiverTest {}
