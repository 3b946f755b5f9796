package org.releasemanager.coordination.dependency.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Verdict;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code dependency_wait}. */
@Repository
public class DependencyWaitRows {
    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);

    private final JdbcClient jdbc;

    DependencyWaitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String releaseId,
            String processInstanceId,
            String verdict,
            OffsetDateTime arrivedAt,
            @Nullable OffsetDateTime passedAt) {}

    /** @param verdict the one that the release's process acts on
     *  @param passed whether it has gone on */
    public record Wait(
            String releaseId, String processInstanceId, Verdict verdict, Instant arrivedAt, boolean passed) {}

    public Optional<Wait> find(String releaseId) {
        return jdbc.sql("select * from dependency_wait where release_id = ?")
                .param(releaseId)
                .query(ROW)
                .optional()
                .map(DependencyWaitRows::wait);
    }

    /** Those who have not gone on. */
    public List<Wait> open() {
        return jdbc
                .sql("select * from dependency_wait where passed_at is null order by release_id")
                .query(ROW)
                .list()
                .stream()
                .map(DependencyWaitRows::wait)
                .toList();
    }

    /** A process that comes for the first time, or that comes again after another one of the release has gone on. */
    public void arrive(String releaseId, String processInstanceId, Verdict verdict, Instant now) {
        jdbc.sql("delete from dependency_wait where release_id = ?")
                .param(releaseId)
                .update();
        jdbc.sql(
                        "insert into dependency_wait (release_id, process_instance_id, verdict, arrived_at) values (?, ?, ?, ?)")
                .params(releaseId, processInstanceId, verdict.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void put(String releaseId, Verdict verdict) {
        jdbc.sql("update dependency_wait set verdict = ? where release_id = ?")
                .params(verdict.name(), releaseId)
                .update();
    }

    public void pass(String releaseId, Instant now) {
        jdbc.sql("update dependency_wait set passed_at = ? where release_id = ? and passed_at is null")
                .params(now.atOffset(ZoneOffset.UTC), releaseId)
                .update();
    }

    /** The process has gone. */
    public void drop(Wait wait) {
        jdbc.sql("delete from dependency_wait where release_id = ? and process_instance_id = ? and passed_at is null")
                .params(wait.releaseId(), wait.processInstanceId())
                .update();
    }

    /** @return false if another node has woken it, or another process waits by now */
    public boolean claim(Wait wait) {
        return jdbc.sql("""
                        update dependency_wait set verdict = verdict
                         where release_id = ? and process_instance_id = ? and verdict = ? and passed_at is null""")
                        .params(
                                wait.releaseId(),
                                wait.processInstanceId(),
                                wait.verdict().name())
                        .update()
                == 1;
    }

    public boolean isOpen(String processInstanceId) {
        return jdbc.sql("select count(*) from dependency_wait where process_instance_id = ? and passed_at is null")
                        .param(processInstanceId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Wait wait(Row row) {
        return new Wait(
                row.releaseId(),
                row.processInstanceId(),
                Verdict.valueOf(row.verdict()),
                row.arrivedAt().toInstant(),
                row.passedAt() != null);
    }
}
