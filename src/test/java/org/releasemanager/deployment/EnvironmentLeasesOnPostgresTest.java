package org.releasemanager.deployment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same leases, and the same race for them, on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class EnvironmentLeasesOnPostgresTest extends EnvironmentLeasesTest {}
