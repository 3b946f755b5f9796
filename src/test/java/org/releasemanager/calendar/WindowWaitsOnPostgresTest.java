package org.releasemanager.calendar;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same waits on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class WindowWaitsOnPostgresTest extends WindowWaitsTest {}
