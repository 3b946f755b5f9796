package org.releasemanager.coordination;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The activities of the teams, and how they ended. */
@Component
public class Activities {
    private final JdbcClient jdbc;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    Activities(JdbcClient jdbc, Releases releases, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param activity the user task in the model
     *  @param result {@code PASSED} or {@code PASSED_WITH_REMARKS} */
    public record Result(
            int round,
            String activity,
            String result,
            @Nullable String remarks,
            String doneBy,
            Instant doneAt,
            @Nullable String taskId) {}

    @Transactional
    public void record(
            String releaseId,
            Activity activity,
            String result,
            @Nullable String remarks,
            String person,
            String taskId) {
        jdbc.sql("insert into activity_result (release_id, round, activity, result, remarks, done_by, done_at, task_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        releaseId,
                        releases.get(releaseId).round(),
                        activity.definition(),
                        result,
                        remarks,
                        person,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        taskId)
                .update();
        timeline.record(
                releaseId,
                person,
                "activity-done",
                activity.label() + " done by " + person + (remarks == null ? "" : ", with remarks: " + remarks));
    }

    /** All results of all rounds, in order. */
    public List<Result> of(String releaseId) {
        return jdbc.sql("select round, activity, result, remarks, done_by, done_at, task_id from activity_result"
                        + " where release_id = ? order by id")
                .param(releaseId)
                .query((row, number) -> new Result(
                        row.getInt("round"),
                        row.getString("activity"),
                        row.getString("result"),
                        row.getString("remarks"),
                        row.getString("done_by"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("task_id")))
                .list();
    }
}
