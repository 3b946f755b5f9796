package org.releasemanager.duty.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.duty.Duty;
import org.releasemanager.duty.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code duty}: one row for each user task, open or done. */
@Repository
public class DutyRows {
    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);

    private final JdbcClient jdbc;

    public DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Row(
            String taskId,
            String releaseId,
            String definition,
            String name,
            @Nullable String assignee,
            OffsetDateTime openedAt,
            OffsetDateTime dueAt,
            String told,
            @Nullable OffsetDateTime nextAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable String doneBy,
            @Nullable String inPlaceOf) {
        Duty duty() {
            return new Duty(
                    taskId,
                    releaseId,
                    definition,
                    name,
                    assignee,
                    openedAt.toInstant(),
                    dueAt.toInstant(),
                    Notice.valueOf(told),
                    endedAt == null ? null : endedAt.toInstant(),
                    doneBy,
                    inPlaceOf);
        }
    }

    public void insert(Duty duty, Instant nextAt) {
        jdbc.sql("insert into duty (task_id, release_id, definition, name, assignee, opened_at, due_at, told, next_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        duty.taskId(),
                        duty.releaseId(),
                        duty.definition(),
                        duty.name(),
                        duty.assignee(),
                        utc(duty.openedAt()),
                        utc(duty.dueAt()),
                        duty.told().name(),
                        utc(nextAt))
                .update();
    }

    public Optional<Duty> find(String taskId) {
        return jdbc.sql("select * from duty where task_id = ?")
                .param(taskId)
                .query(ROW)
                .optional()
                .map(Row::duty);
    }

    public void rename(String taskId, String name, @Nullable String assignee) {
        jdbc.sql("update duty set name = :name, assignee = :assignee where task_id = :task and ended_at is null")
                .param("name", name)
                .param("assignee", assignee)
                .param("task", taskId)
                .update();
    }

    /** Another due date starts the ladder again. */
    public void postpone(String taskId, Instant dueAt, Instant nextAt) {
        jdbc.sql("update duty set due_at = :due, told = 'NOBODY', next_at = :next"
                        + " where task_id = :task and ended_at is null")
                .param("due", utc(dueAt))
                .param("next", utc(nextAt))
                .param("task", taskId)
                .update();
    }

    /** Compare and set, so that one of all nodes tells it. @return false if another node was faster, or the task is done */
    public boolean tell(Duty before, Notice told, @Nullable Instant nextAt) {
        return jdbc.sql("update duty set told = :told, next_at = :next"
                                + " where task_id = :task and told = :before and due_at = :due and ended_at is null")
                        .param("told", told.name())
                        .param("next", nextAt == null ? null : utc(nextAt))
                        .param("task", before.taskId())
                        .param("before", before.told().name())
                        .param("due", utc(before.dueAt()))
                        .update()
                == 1;
    }

    public void end(String taskId, @Nullable String doneBy, @Nullable String inPlaceOf, Instant now) {
        jdbc.sql("update duty set ended_at = :now, next_at = null, done_by = :by, in_place_of = :for"
                        + " where task_id = :task and ended_at is null")
                .param("now", utc(now))
                .param("by", doneBy)
                .param("for", inPlaceOf)
                .param("task", taskId)
                .update();
    }

    /** Of all open tasks those about which somebody has to be told by now; nobody is told while a release is held. */
    public List<Duty> due(Instant now) {
        return jdbc
                .sql("select d.* from duty d join release r on r.id = d.release_id"
                        + " where d.next_at <= ? and r.state <> 'HELD' order by d.next_at, d.task_id"
                        + " fetch first 500 rows only")
                .param(utc(now))
                .query(ROW)
                .list()
                .stream()
                .map(Row::duty)
                .toList();
    }

    public List<Duty> of(String releaseId) {
        return jdbc
                .sql("select * from duty where release_id = ? order by opened_at, task_id")
                .param(releaseId)
                .query(ROW)
                .list()
                .stream()
                .map(Row::duty)
                .toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
