package org.releasemanager.coordination.dependency;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same circles, and the same race to close one, on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class DependencyGraphOnPostgresTest extends DependencyGraphTest {}
