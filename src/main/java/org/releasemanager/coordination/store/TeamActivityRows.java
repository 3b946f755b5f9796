package org.releasemanager.coordination.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.TeamActivity;
import org.releasemanager.coordination.TeamActivity.State;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.product.Product.Activity.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code team_activity}. */
@Repository
public class TeamActivityRows {
    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);

    private final JdbcClient jdbc;

    public TeamActivityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Row(
            long id,
            String releaseId,
            int round,
            @Nullable String activityKey,
            String name,
            String teams,
            String phase,
            boolean mandatory,
            boolean blocks,
            @Nullable OffsetDateTime dueAt,
            @Nullable String requestedBy,
            OffsetDateTime openedAt,
            @Nullable String taskId,
            String state,
            @Nullable String note) {
        TeamActivity activity() {
            return new TeamActivity(
                    id,
                    releaseId,
                    round,
                    activityKey,
                    name,
                    List.of(teams.split("\n")),
                    Phase.valueOf(phase),
                    mandatory,
                    blocks,
                    dueAt == null ? null : dueAt.toInstant(),
                    requestedBy,
                    openedAt.toInstant(),
                    taskId,
                    State.valueOf(state),
                    note);
        }
    }

    /** @return its id; the one that the activity brings does not count */
    public long insert(TeamActivity activity) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into team_activity (release_id, round, activity_key, name, teams, phase, mandatory, blocks,"
                        + " due_at, requested_by, opened_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        activity.releaseId(),
                        activity.round(),
                        activity.key(),
                        activity.name(),
                        String.join("\n", activity.teams()),
                        activity.phase().name(),
                        activity.mandatory(),
                        activity.blocks(),
                        utc(activity.dueAt()),
                        activity.requestedBy(),
                        utc(activity.openedAt()),
                        activity.state().name())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    public Optional<TeamActivity> find(long id) {
        return jdbc.sql("select * from team_activity where id = ?")
                .param(id)
                .query(ROW)
                .optional()
                .map(Row::activity);
    }

    public Optional<TeamActivity> ofTask(String taskId) {
        return jdbc.sql("select * from team_activity where task_id = ?")
                .param(taskId)
                .query(ROW)
                .optional()
                .map(Row::activity);
    }

    /** Of all rounds, in order. */
    public List<TeamActivity> of(String releaseId) {
        return jdbc
                .sql("select * from team_activity where release_id = ? order by id")
                .param(releaseId)
                .query(ROW)
                .list()
                .stream()
                .map(Row::activity)
                .toList();
    }

    public void takeTask(long id, String taskId) {
        jdbc.sql("update team_activity set task_id = ?, state = 'OPEN' where id = ?")
                .params(taskId, id)
                .update();
    }

    public void end(long id, State state, @Nullable String note) {
        jdbc.sql("update team_activity set state = :state, note = :note where id = :id and state = 'OPEN'")
                .param("state", state.name())
                .param("note", note)
                .param("id", id)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
