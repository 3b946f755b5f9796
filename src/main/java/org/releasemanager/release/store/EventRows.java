package org.releasemanager.release.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code release_event}. */
@Repository
public class EventRows {
    private static final RecordMapper<EventRow> EVENT_ROW = RecordMapper.of(EventRow.class);

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record EventRow(
            String releaseId,
            int number,
            OffsetDateTime at,
            String actor,
            String kind,
            String text,
            String previousHash,
            String hash) {}

    public Optional<EventRow> last(String releaseId) {
        return jdbc.sql("select * from release_event where release_id = ? order by number desc limit 1")
                .param(releaseId)
                .query(EVENT_ROW)
                .optional();
    }

    public void insert(EventRow row) {
        jdbc.sql("insert into release_event (release_id, number, at, actor, kind, text, previous_hash, hash)"
                        + " values (:releaseId, :number, :at, :actor, :kind, :text, :previousHash, :hash)")
                .paramSource(row)
                .update();
    }

    public List<EventRow> all(String releaseId) {
        return jdbc.sql("select * from release_event where release_id = ? order by number")
                .param(releaseId)
                .query(EVENT_ROW)
                .list();
    }
}
