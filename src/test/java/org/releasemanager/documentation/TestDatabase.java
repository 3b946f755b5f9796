package org.releasemanager.documentation;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An in-memory database with all migrations, for tests. */
public final class TestDatabase {
    private TestDatabase() {}

    public static DataSource create() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    /** A release that other rows may point to. */
    public static void addRelease(DataSource source, String id) {
        JdbcClient.create(source).sql("""
                insert into release (id, product, product_revision, version, type, derived_type, state, phase, ref,
                  commit_hash, round, requester, deviations, demo, request_hash, created_at)
                values (?, 'shop', 1, ?, 'MAJOR', 'MAJOR', 'RELEASING', 'RELEASE', 'main', 'c', 1, 'manager', 0, false,
                  'h', current_timestamp)""").params(id, id).update();
    }
}
