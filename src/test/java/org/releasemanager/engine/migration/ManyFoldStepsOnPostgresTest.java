package org.releasemanager.engine.migration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same steps on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class ManyFoldStepsOnPostgresTest extends ManyFoldStepsTest {}
