package org.releasemanager.change.store;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of this room in memory. */
public final class ChangeDatabase {
    private final JdbcDataSource source = new JdbcDataSource();

    public ChangeDatabase() {
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
    }

    public void addRelease(String id) {
        jdbc().sql("""
                insert into release (id, product, product_revision, version, type, derived_type, state, phase, ref,
                  commit_hash, round, requester, deviations, demo, request_hash, created_at)
                values (?, 'shop', 1, ?, 'MINOR', 'MINOR', 'PLANNING', 'PLANNING', 'main', 'c', 1, 'manager', 0, false,
                  'h', current_timestamp)""").params(id, id).update();
    }

    public long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    public ChangeSetRows sets() {
        return new ChangeSetRows(jdbc());
    }

    public CommitRows commits() {
        return new CommitRows(new JdbcTemplate(source), jdbc());
    }

    public FileRows files() {
        return new FileRows(new NamedParameterJdbcTemplate(source), jdbc());
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(source);
    }
}
