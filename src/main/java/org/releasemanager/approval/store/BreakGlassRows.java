package org.releasemanager.approval.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code break_glass}. */
@Repository
public class BreakGlassRows {
    private static final RecordMapper<BreakGlassRow> ROW = RecordMapper.of(BreakGlassRow.class);

    private final JdbcClient jdbc;

    BreakGlassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record BreakGlassRow(
            String releaseId,
            int number,
            int round,
            String askedBy,
            String reason,
            OffsetDateTime askedAt,
            @Nullable String confirmedBy,
            @Nullable OffsetDateTime confirmedAt) {}

    public Optional<BreakGlassRow> last(String releaseId) {
        return jdbc.sql("select * from break_glass where release_id = ? order by number desc limit 1")
                .param(releaseId)
                .query(ROW)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody asked in the same moment */
    public void insert(String releaseId, int number, int round, String person, String reason, Instant at) {
        jdbc.sql("insert into break_glass (release_id, number, round, asked_by, reason, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(releaseId, number, round, person, reason, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean isBroken(String releaseId, int round) {
        return jdbc.sql(
                                "select count(*) from break_glass where release_id = ? and round = ? and confirmed_at is not null")
                        .params(releaseId, round)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void confirm(String releaseId, int number, String person, Instant at) {
        jdbc.sql("update break_glass set confirmed_by = ?, confirmed_at = ? where release_id = ? and number = ?")
                .params(person, at.atOffset(ZoneOffset.UTC), releaseId, number)
                .update();
    }
}
