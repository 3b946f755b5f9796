package org.releasemanager.calendar.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.releasemanager.calendar.CalendarKind;
import org.releasemanager.calendar.ReleaseCalendar;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code release_calendar} and {@code release_calendar_change}. */
@Repository
public class CalendarRows {
    private static final RecordMapper<ReleaseCalendar> CALENDAR = RecordMapper.of(ReleaseCalendar.class);

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is needed to know whether a calendar binds somebody and whether it has changed. */
    public record Head(String name, CalendarKind kind, boolean bindsAll, int revision) {}

    public List<Head> heads() {
        return jdbc.sql("select name, kind, binds_all, revision from release_calendar order by name")
                .query(RecordMapper.of(Head.class))
                .list();
    }

    public Optional<ReleaseCalendar> find(String name) {
        return jdbc.sql("select * from release_calendar where name = ?")
                .param(name)
                .query(CALENDAR)
                .optional();
    }

    public List<ReleaseCalendar> page(int page, int size) {
        return jdbc.sql("select * from release_calendar order by name limit ? offset ?")
                .params(size, (long) page * size)
                .query(CALENDAR)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from release_calendar")
                .query(Long.class)
                .single();
    }

    /** The number that the next change gets. */
    public int nextRevision(String name) {
        return jdbc.sql("select coalesce(max(revision), 0) + 1 from release_calendar_change where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody changed it in the same moment */
    public void put(ReleaseCalendar calendar) {
        jdbc.sql("""
                insert into release_calendar_change (name, revision, action, content, changed_by, changed_at)
                values (:name, :revision, 'PUT', :content, :changedBy, :changedAt)""").paramSource(calendar).update();
        jdbc.sql("delete from release_calendar where name = :name")
                .paramSource(calendar)
                .update();
        jdbc.sql("""
                insert into release_calendar (name, kind, binds_all, zone, content, revision, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        calendar.name(),
                        calendar.kind().name(),
                        calendar.bindsAll(),
                        calendar.zone(),
                        calendar.content(),
                        calendar.revision(),
                        calendar.changedBy(),
                        calendar.changedAt())
                .update();
    }

    public void delete(String name, int revision, String person, OffsetDateTime at) {
        jdbc.sql("""
                insert into release_calendar_change (name, revision, action, changed_by, changed_at)
                values (?, ?, 'DELETE', ?, ?)""").params(name, revision, person, at).update();
        jdbc.sql("delete from release_calendar where name = ?").param(name).update();
    }
}
