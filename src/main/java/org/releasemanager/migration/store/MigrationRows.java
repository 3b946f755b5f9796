package org.releasemanager.migration.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.Migration;
import org.releasemanager.migration.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code migration}. */
@Repository
public class MigrationRows {
    private final JdbcClient jdbc;

    MigrationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String id, Order order, String to, String person, Instant at) {
        jdbc.sql("insert into migration (id, to_deployment, from_deployment, mapping, renew, reason, person, state,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?)")
                .params(
                        id,
                        to,
                        order.from(),
                        StoredJson.write(order.mapping()),
                        StoredJson.write(order.renew()),
                        order.reason(),
                        person,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void start(String id, Instant at) {
        jdbc.sql("update migration set state = 'RUNNING', started_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** @return false if it does not wait for it, or the person ordered it */
    public boolean confirm(String id, String person, Instant at) {
        return jdbc.sql("update migration set state = 'RUNNING', confirmed_by = ?, started_at = ?"
                                + " where id = ? and state = 'PLANNED' and person <> ?")
                        .params(person, at.atOffset(ZoneOffset.UTC), id, person)
                        .update()
                > 0;
    }

    /** @return false if it does not wait any more */
    public boolean withdraw(String id, Instant at) {
        return jdbc.sql("update migration set state = 'WITHDRAWN', ended_at = ? where id = ? and state = 'PLANNED'")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    public void endIfNothingWaits(String id, Instant at) {
        jdbc.sql("""
                        update migration
                           set ended_at = :at,
                               state = case when exists (select 1 from migration_release r
                                                          where r.migration_id = migration.id and r.state <> 'MOVED')
                                            then 'PARTLY' else 'DONE' end
                         where id = :id and state = 'RUNNING'
                           and not exists (select 1 from migration_release r
                                            where r.migration_id = migration.id and r.state = 'WAITING')""").param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    public Optional<Migration> find(String id) {
        return jdbc.sql("select * from migration where id = ?")
                .param(id)
                .query(MigrationRows::migration)
                .optional();
    }

    public List<Migration> running() {
        return jdbc.sql("select * from migration where state = 'RUNNING' order by created_at")
                .query(MigrationRows::migration)
                .list();
    }

    public List<Migration> list(long offset, int limit) {
        return jdbc.sql("select * from migration order by created_at desc, id limit ? offset ?")
                .params(limit, offset)
                .query(MigrationRows::migration)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from migration").query(Long.class).single();
    }

    private static Migration migration(ResultSet row, int number) throws SQLException {
        return new Migration(
                row.getString("id"),
                row.getString("to_deployment"),
                row.getString("from_deployment"),
                StoredJson.read(row.getString("mapping"), new TypeReference<Map<String, String>>() {}),
                StoredJson.read(row.getString("renew"), new TypeReference<Set<String>>() {}),
                row.getString("reason"),
                row.getString("person"),
                Migration.State.valueOf(row.getString("state")),
                row.getString("confirmed_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
