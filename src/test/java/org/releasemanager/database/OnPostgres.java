package org.releasemanager.database;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Runs the benches of a test class on a real PostgreSQL instead of H2; each makes a schema of its own there. */
public final class OnPostgres implements BeforeAllCallback, AfterAllCallback {
    private static final String SETTING = "bench.postgres";
    private static final Namespace OURS = Namespace.create(OnPostgres.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var database = Postgres.start();
        context.getStore(OURS).put(SETTING, database);
        System.setProperty(SETTING, database.url());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        System.clearProperty(SETTING);
        var database = context.getStore(OURS).remove(SETTING, Postgres.class);
        if (database != null) {
            database.close();
        }
    }
}
