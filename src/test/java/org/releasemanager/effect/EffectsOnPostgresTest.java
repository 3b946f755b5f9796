package org.releasemanager.effect;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.releasemanager.database.OnPostgres;

/** The same ledger on PostgreSQL. */
@Tag("chaos")
@ExtendWith(OnPostgres.class)
class EffectsOnPostgresTest extends EffectsTest {}
