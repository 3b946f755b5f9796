package org.releasemanager.duty.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.releasemanager.duty.Absence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code absence}. What is withdrawn stays, and counts no more. */
@Repository
public class AbsenceRows {
    private final JdbcClient jdbc;

    public AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String person, String standIn, Instant from, Instant until, String enteredBy, Instant now) {
        jdbc.sql("insert into absence (person, stand_in, from_at, until_at, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(person, standIn, utc(from), utc(until), enteredBy, utc(now))
                .update();
    }

    /** Those of this person that are not over yet. @return how many */
    public int withdraw(String person, Instant now) {
        return jdbc.sql("update absence set withdrawn_at = :now"
                        + " where person = :person and until_at > :now and withdrawn_at is null")
                .param("person", person)
                .param("now", utc(now))
                .update();
    }

    /** Those that are not over yet, the first to begin first. */
    public List<Absence> notOver(Instant now) {
        return jdbc.sql("select * from absence where until_at > ? and withdrawn_at is null order by from_at, id")
                .param(utc(now))
                .query(AbsenceRows::absence)
                .list();
    }

    public List<Absence> notOver(Instant now, int page, int size) {
        return jdbc.sql("select * from absence where until_at > :now and withdrawn_at is null"
                        + " order by from_at, id offset :from rows fetch next :size rows only")
                .param("now", utc(now))
                .param("from", (long) page * size)
                .param("size", size)
                .query(AbsenceRows::absence)
                .list();
    }

    public long count(Instant now) {
        return jdbc.sql("select count(*) from absence where until_at > ? and withdrawn_at is null")
                .param(utc(now))
                .query(Long.class)
                .single();
    }

    static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("person"),
                row.getString("stand_in"),
                instant(row, "from_at"),
                instant(row, "until_at"),
                row.getString("entered_by"),
                instant(row, "entered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
