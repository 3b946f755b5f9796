package org.releasemanager.steering;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

@Tag("chaos")
@ExtendWith(OnPostgres.class)
class StoppedLineOnPostgresTest extends StoppedLineTest {}
