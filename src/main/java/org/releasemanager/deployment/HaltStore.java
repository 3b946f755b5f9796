package org.releasemanager.deployment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.releasemanager.effect.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code halted_start}. */
@Repository
class HaltStore {
    private final JdbcClient jdbc;

    HaltStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that waits until its deployment may start. */
    record Halt(String releaseId, String processInstanceId, String activityId) {}

    /** May be repeated. */
    void remember(String releaseId, Step step) {
        jdbc.sql("""
                insert into halted_start (release_id, process_instance_id, activity_id)
                select :release, :instance, :activity
                 where not exists (select 1 from halted_start
                                    where process_instance_id = :instance and activity_id = :activity)""")
                .param("release", releaseId)
                .param("instance", step.processInstanceId())
                .param("activity", step.activityId())
                .update();
    }

    List<Halt> all() {
        return jdbc.sql("select release_id, process_instance_id, activity_id from halted_start order by halted_at")
                .query((row, number) -> new Halt(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @return false if another node has seen to it */
    boolean forget(Halt halt) {
        return jdbc.sql("delete from halted_start where process_instance_id = :instance and activity_id = :activity")
                        .param("instance", halt.processInstanceId())
                        .param("activity", halt.activityId())
                        .update()
                == 1;
    }

    boolean willWake(String processInstanceId, String activityId) {
        return jdbc.sql("select count(*) from halted_start where process_instance_id = ? and activity_id = ?")
                        .params(processInstanceId, activityId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Instant> since(String releaseId) {
        return jdbc.sql("select halted_at from halted_start where release_id = ? order by halted_at limit 1")
                .param(releaseId)
                .query((row, number) ->
                        row.getObject("halted_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
