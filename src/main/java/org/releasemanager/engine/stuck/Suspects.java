package org.releasemanager.engine.stuck;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps that looked stuck at the last look, on whatever node it was. */
@Repository
class Suspects {
    private final JdbcClient jdbc;

    Suspects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes when it was first seen; a step that has moved on to another element is seen for the first time. */
    void remember(SilentStep step, Instant now) {
        int moved = update("""
                update engine_suspect set activity_id = :activity, first_seen_at = :now, reported = false
                 where execution_id = :execution and activity_id <> :activity""", step, now);
        boolean known = moved > 0
                || jdbc.sql("select count(*) from engine_suspect where execution_id = :execution")
                                .param("execution", step.executionId())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!known) {
            try {
                update("""
                        insert into engine_suspect (execution_id, activity_id, first_seen_at)
                        values (:execution, :activity, :now)""", step, now);
            } catch (DuplicateKeyException seenByAnotherNode) {
                return;
            }
        }
    }

    private int update(String statement, SilentStep step, Instant now) {
        return jdbc.sql(statement)
                .param("execution", step.executionId())
                .param("activity", step.activityId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Compare and set: one of all nodes reports it, and only if an earlier look saw the same. */
    boolean markReported(SilentStep step, Instant seenBefore) {
        return jdbc.sql("""
                        update engine_suspect set reported = true
                         where execution_id = :execution and reported = false and first_seen_at <= :before""")
                        .param("execution", step.executionId())
                        .param("before", seenBefore.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What looks well by now is no suspect any more. */
    void clearAllBut(Collection<String> executionIds) {
        jdbc.sql("select execution_id from engine_suspect").query(String.class).list().stream()
                .filter(id -> !executionIds.contains(id))
                .forEach(id -> jdbc.sql("delete from engine_suspect where execution_id = :id")
                        .param("id", id)
                        .update());
    }
}
