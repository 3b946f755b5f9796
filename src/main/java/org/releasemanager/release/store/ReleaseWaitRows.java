package org.releasemanager.release.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.release.SpanKind;
import org.releasemanager.release.Wait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code release_wait}. */
@Repository
public class ReleaseWaitRows {
    private static final RecordMapper<WaitRow> WAIT_ROW = RecordMapper.of(WaitRow.class);
    private static final int LONGEST = 255;

    private final JdbcClient jdbc;

    ReleaseWaitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record WaitRow(
            String id,
            String releaseId,
            String kind,
            String what,
            String element,
            @Nullable String person,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt) {
        Wait asWait() {
            return new Wait(
                    id,
                    releaseId,
                    SpanKind.valueOf(kind),
                    what,
                    element,
                    person,
                    startedAt.toInstant(),
                    endedAt == null ? null : endedAt.toInstant());
        }
    }

    public void insert(Wait wait) {
        jdbc.sql("insert into release_wait (id, release_id, kind, what, element, started_at)"
                        + " select cast(? as varchar(64)), r.id, cast(? as varchar(12)), cast(? as varchar(255)),"
                        + " cast(? as varchar(255)), cast(? as timestamp with time zone) from release r where r.id = ?")
                .params(
                        wait.id(),
                        wait.kind().name(),
                        shortened(wait.what()),
                        shortened(wait.element()),
                        wait.startedAt().atOffset(ZoneOffset.UTC),
                        wait.releaseId())
                .update();
    }

    public void end(String id, Instant at, @Nullable String person) {
        jdbc.sql("update release_wait set ended_at = :at, person = :person where id = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("id", id)
                .update();
    }

    /** In the order in which they began. */
    public List<Wait> of(String releaseId) {
        return jdbc
                .sql("select * from release_wait where release_id = ? order by started_at, id")
                .param(releaseId)
                .query(WAIT_ROW)
                .list()
                .stream()
                .map(WaitRow::asWait)
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
