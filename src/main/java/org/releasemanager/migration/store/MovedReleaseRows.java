package org.releasemanager.migration.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.migration.MovedRelease;
import org.releasemanager.migration.spi.ReleaseModels.Change;
import org.releasemanager.migration.spi.ReleaseModels.Hindrance;
import org.releasemanager.migration.spi.ReleaseModels.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code migration_release} and {@code migration_model}. */
@Repository
public class MovedReleaseRows {
    private final JdbcClient jdbc;

    MovedReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String migration, List<String> releases) {
        releases.forEach(release -> jdbc.sql("insert into migration_release (migration_id, release_id, state, attempts,"
                        + " hindrances) values (?, ?, 'WAITING', 0, '[]')")
                .params(migration, release)
                .update());
    }

    public List<String> waiting(String migration, int limit) {
        return jdbc.sql("select release_id from migration_release where migration_id = ? and state = 'WAITING'"
                        + " order by attempts, release_id limit ?")
                .params(migration, limit)
                .query(String.class)
                .list();
    }

    /** Marks it as moved, for the transaction that moves it. @return false if another node did */
    public boolean take(String migration, String release, Instant at) {
        return jdbc.sql("update migration_release set state = 'MOVED', at = ?"
                                + " where migration_id = ? and release_id = ? and state = 'WAITING'")
                        .params(at.atOffset(ZoneOffset.UTC), migration, release)
                        .update()
                > 0;
    }

    public void refuse(String migration, String release, List<Hindrance> hindrances, Instant at) {
        jdbc.sql("update migration_release set state = 'REFUSED', hindrances = ?, at = ?"
                        + " where migration_id = ? and release_id = ? and state = 'WAITING'")
                .params(StoredJson.write(hindrances), at.atOffset(ZoneOffset.UTC), migration, release)
                .update();
    }

    /** One attempt more; the last one ends it. */
    public void failed(String migration, String release, int mostAttempts, List<Hindrance> hindrances, Instant at) {
        jdbc.sql("""
                        update migration_release
                           set attempts = attempts + 1, hindrances = :hindrances, at = :at,
                               state = case when attempts + 1 >= :most then 'FAILED' else 'WAITING' end
                         where migration_id = :migration and release_id = :release and state = 'WAITING'""")
                .params(Map.of(
                        "hindrances", StoredJson.write(hindrances),
                        "at", at.atOffset(ZoneOffset.UTC),
                        "most", mostAttempts,
                        "migration", migration,
                        "release", release))
                .update();
    }

    public void keep(String migration, String release, List<Change> changes) {
        changes.forEach(change -> jdbc.sql("insert into migration_model (migration_id, release_id, process_instance_id,"
                        + " process, before_version, before_deployment, before_hash, after_version, after_deployment,"
                        + " after_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        migration,
                        release,
                        change.processInstanceId(),
                        change.process(),
                        change.before().version(),
                        change.before().deployment(),
                        change.before().hash(),
                        change.after().version(),
                        change.after().deployment(),
                        change.after().hash())
                .update());
    }

    public List<MovedRelease> list(String migration, long offset, int limit) {
        return jdbc.sql("select * from migration_release where migration_id = ? order by release_id limit ? offset ?")
                .params(migration, limit, offset)
                .query((row, number) -> new MovedRelease(
                        row.getString("release_id"),
                        MovedRelease.State.valueOf(row.getString("state")),
                        StoredJson.read(row.getString("hindrances"), new TypeReference<List<Hindrance>>() {}),
                        changes(migration, row.getString("release_id"))))
                .list();
    }

    public long count(String migration) {
        return jdbc.sql("select count(*) from migration_release where migration_id = ?")
                .param(migration)
                .query(Long.class)
                .single();
    }

    /** How many releases of the move are in each state. */
    public Map<MovedRelease.State, Long> counts(String migration) {
        var counts = new EnumMap<MovedRelease.State, Long>(MovedRelease.State.class);
        jdbc.sql("select state, count(*) from migration_release where migration_id = ? group by state")
                .param(migration)
                .query(row -> {
                    counts.put(MovedRelease.State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** All moves of a release, oldest first. */
    public List<String> migrationsOf(String release) {
        return jdbc.sql("select r.migration_id from migration_release r where r.release_id = ? and r.state = 'MOVED'"
                        + " order by r.at, r.migration_id")
                .param(release)
                .query(String.class)
                .list();
    }

    public List<Change> changes(String migration, String release) {
        return jdbc.sql("select * from migration_model where migration_id = ? and release_id = ?"
                        + " order by process, process_instance_id")
                .params(migration, release)
                .query(MovedReleaseRows::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("process_instance_id"),
                row.getString("process"),
                version(row, "before"),
                version(row, "after"));
    }

    private static Version version(ResultSet row, String when) throws SQLException {
        return new Version(
                row.getInt(when + "_version"), row.getString(when + "_deployment"), row.getString(when + "_hash"));
    }
}
