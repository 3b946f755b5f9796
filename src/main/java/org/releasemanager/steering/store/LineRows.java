package org.releasemanager.steering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.releasemanager.steering.LinePass;
import org.releasemanager.steering.LineStop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code line_stop} and {@code line_pass}; all times are the database's. */
@Repository
public class LineRows {
    private static final String ALL = "*";
    private static final String COVERING =
            " from line_stop s join release r on s.open_scope = '*' or s.open_scope = r.product where ";
    private static final String NOT_PASSED =
            " and not exists (select 1 from line_pass p where p.stop_id = s.id and p.release_id = r.id)";

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if this line is stopped already */
    public void stop(Optional<String> product, String person, String reason) {
        jdbc.sql("insert into line_stop (scope, open_scope, person, reason) values (:scope, :scope, :person, :reason)")
                .param("scope", product.orElse(ALL))
                .param("person", person)
                .param("reason", reason)
                .update();
    }

    /** @return false if it runs */
    public boolean end(LineStop stop, String person, String reason) {
        return jdbc.sql("update line_stop set open_scope = null, ended_by = ?, end_reason = ?,"
                                + " ended_at = current_timestamp where id = ? and open_scope is not null")
                        .params(person, reason, stop.id())
                        .update()
                == 1;
    }

    /** What is stopped now, first one first. */
    public List<LineStop> open() {
        return jdbc.sql("select s.* from line_stop s where s.open_scope is not null order by s.id")
                .query(LineRows::stop)
                .list();
    }

    /** What stops this release now: nothing for a release that may pass. */
    public Optional<LineStop> stopping(String releaseId) {
        return jdbc.sql("select s.*" + COVERING + "r.id = ?" + NOT_PASSED + " order by s.id limit 1")
                .param(releaseId)
                .query(LineRows::stop)
                .optional();
    }

    public List<String> stopped(Collection<String> releaseIds) {
        return jdbc.sql("select distinct r.id" + COVERING + "r.id in (:ids)" + NOT_PASSED)
                .param("ids", releaseIds)
                .query(String.class)
                .list();
    }

    public void pass(LineStop stop, String releaseId, String person, String secondPerson, String reason) {
        jdbc.sql("insert into line_pass (stop_id, release_id, person, second_person, reason) values (?, ?, ?, ?, ?)")
                .params(stop.id(), releaseId, person, secondPerson, reason)
                .update();
    }

    /** All that this release got, in order. */
    public List<LinePass> passes(String releaseId) {
        return jdbc.sql("""
                select s.scope, s.person as stopped_by, s.reason as why_stopped, s.stopped_at,
                       p.person, p.second_person, p.reason, p.passed_at
                  from line_pass p join line_stop s on s.id = p.stop_id
                 where p.release_id = ? order by p.passed_at, s.id""")
                .param(releaseId)
                .query((row, number) -> new LinePass(
                        ALL.equals(row.getString("scope")) ? null : row.getString("scope"),
                        row.getString("stopped_by"),
                        row.getString("why_stopped"),
                        row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("second_person"),
                        row.getString("reason"),
                        row.getObject("passed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static LineStop stop(ResultSet row, int number) throws SQLException {
        return new LineStop(
                row.getLong("id"),
                Optional.of(row.getString("scope")).filter(scope -> !scope.equals(ALL)),
                row.getString("person"),
                row.getString("reason"),
                row.getObject("stopped_at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }
}
