package org.releasemanager.calendar.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code window_wait}. */
@Repository
public class WaitRows {
    private static final RecordMapper<Wait> WAIT = RecordMapper.of(Wait.class);

    private final JdbcClient jdbc;

    WaitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param untilAt when it is over as far as is known
     *  @param lookAt when somebody looks at it again */
    public record Wait(
            String releaseId,
            String processInstanceId,
            String activityId,
            String sentence,
            @Nullable OffsetDateTime untilAt,
            OffsetDateTime since,
            OffsetDateTime lookAt) {}

    public Optional<Wait> find(String releaseId) {
        return jdbc.sql("select * from window_wait where release_id = ?")
                .param(releaseId)
                .query(WAIT)
                .optional();
    }

    /** All that have to be looked at by now, in one question. */
    public List<Wait> due(Instant now) {
        return jdbc.sql("select * from window_wait where look_at <= ? order by look_at, release_id")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(WAIT)
                .list();
    }

    public void put(Wait wait) {
        delete(wait.releaseId());
        jdbc.sql("""
                insert into window_wait
                       (release_id, process_instance_id, activity_id, sentence, until_at, since, look_at)
                values (:releaseId, :processInstanceId, :activityId, :sentence, :untilAt, :since, :lookAt)""").paramSource(wait).update();
    }

    public void delete(String releaseId) {
        jdbc.sql("delete from window_wait where release_id = ?")
                .param(releaseId)
                .update();
    }

    /** @return false if another node looks at it, or it is over */
    public boolean takeTurn(Wait wait, Instant nextLook) {
        return jdbc.sql("""
                        update window_wait set look_at = ?
                         where release_id = ? and process_instance_id = ? and look_at = ?""")
                        .params(
                                nextLook.atOffset(ZoneOffset.UTC),
                                wait.releaseId(),
                                wait.processInstanceId(),
                                wait.lookAt())
                        .update()
                == 1;
    }

    /** Only the row of this very step. */
    public void drop(Wait wait) {
        jdbc.sql("delete from window_wait where release_id = :releaseId and process_instance_id = :processInstanceId")
                .paramSource(wait)
                .update();
    }

    /** All waits are looked at again, because what they wait for may have changed. */
    public void lookAtAll(Instant now) {
        jdbc.sql("update window_wait set look_at = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same for one release. */
    public void lookAt(String releaseId, Instant now) {
        jdbc.sql("update window_wait set look_at = ? where release_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), releaseId)
                .update();
    }

    public boolean isAwaited(String processInstanceId, String activityId) {
        return jdbc.sql("select count(*) from window_wait where process_instance_id = ? and activity_id = ?")
                        .params(processInstanceId, activityId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
