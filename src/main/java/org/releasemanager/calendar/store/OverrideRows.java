package org.releasemanager.calendar.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.Entry;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code freeze_override} and {@code freeze_override_cover}. */
@Repository
public class OverrideRows {
    private final JdbcClient jdbc;

    OverrideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record OverrideRow(
            long id,
            String releaseId,
            String person,
            String reason,
            OffsetDateTime askedAt,
            @Nullable String confirmedBy,
            @Nullable OffsetDateTime confirmedAt) {}

    public record CoverRow(
            long overrideId,
            String calendar,
            String uid,
            String name,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt) {}

    public List<OverrideRow> of(String releaseId) {
        return jdbc.sql("select * from freeze_override where release_id = ? order by id")
                .param(releaseId)
                .query(RecordMapper.of(OverrideRow.class))
                .list();
    }

    public List<CoverRow> covers(String releaseId) {
        return jdbc.sql("""
                select c.* from freeze_override_cover c join freeze_override o on o.id = c.override_id
                 where o.release_id = ? order by c.override_id, c.starts_at, c.calendar""")
                .param(releaseId)
                .query(RecordMapper.of(CoverRow.class))
                .list();
    }

    /** @return its id */
    public long add(String releaseId, String person, String reason, Instant at, List<Entry> freezes) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into freeze_override (release_id, person, reason, asked_at) values (?, ?, ?, ?)")
                .params(releaseId, person, reason, utc(at))
                .update(key, "id");
        long id = java.util.Objects.requireNonNull(key.getKey()).longValue();
        freezes.forEach(freeze -> cover(id, freeze));
        return id;
    }

    /** @return false if somebody else was faster */
    public boolean confirm(long id, String person, Instant at) {
        return jdbc.sql(
                                "update freeze_override set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null")
                        .params(person, utc(at), id)
                        .update()
                == 1;
    }

    private void cover(long id, Entry freeze) {
        jdbc.sql("""
                insert into freeze_override_cover (override_id, calendar, uid, name, starts_at, ends_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        freeze.calendar(),
                        freeze.occurrence().uid(),
                        freeze.name(),
                        utc(freeze.start()),
                        utc(freeze.end()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
