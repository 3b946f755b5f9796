package org.releasemanager.planning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.planning.ScopeStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code release_scope}: one for each round in which a person defined the scope. */
@Component
public class ScopeTable {
    private final JdbcClient jdbc;

    ScopeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was said in the same round. */
    public void put(String releaseId, int round, ScopeStatement scope, String person, Instant now) {
        var left = scope.developmentLeft();
        jdbc.sql("delete from release_scope where release_id = ? and round = ?")
                .params(releaseId, round)
                .update();
        jdbc.sql("""
                        insert into release_scope (release_id, round, objectives, success_criteria, out_of_scope,
                            optimistic_days, likely_days, pessimistic_days, budget_days, target_start, target_zone, person, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(releaseId)
                .param(round)
                .param(scope.objectives())
                .param(scope.successCriteria())
                .param(scope.outOfScope())
                .param(left == null ? null : left.optimistic())
                .param(left == null ? null : left.likely())
                .param(left == null ? null : left.pessimistic())
                .param(scope.budgetDays())
                .param(instant(scope.targetStart()))
                .param(zone(scope.targetStart()))
                .param(person)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was said last, in this round or an earlier one. */
    public Optional<ScopeStatement> latest(String releaseId) {
        return jdbc.sql("select * from release_scope where release_id = ? order by round desc limit 1")
                .param(releaseId)
                .query(ScopeTable::scope)
                .optional();
    }

    private static ScopeStatement scope(ResultSet row, int index) throws SQLException {
        return new ScopeStatement(
                row.getString("objectives"),
                row.getString("success_criteria"),
                row.getString("out_of_scope"),
                left(row),
                row.getObject("budget_days", Double.class),
                target(row.getObject("target_start", OffsetDateTime.class), row.getString("target_zone")));
    }

    private static ScopeStatement.@Nullable DaysLeft left(ResultSet row) throws SQLException {
        double optimistic = row.getDouble("optimistic_days");
        return row.wasNull()
                ? null
                : new ScopeStatement.DaysLeft(
                        optimistic, row.getDouble("likely_days"), row.getDouble("pessimistic_days"));
    }

    private static @Nullable ZonedDateTime target(@Nullable OffsetDateTime start, @Nullable String zone) {
        return start == null || zone == null ? null : start.atZoneSameInstant(ZoneId.of(zone));
    }

    private static @Nullable OffsetDateTime instant(@Nullable ZonedDateTime start) {
        return start == null ? null : start.toInstant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String zone(@Nullable ZonedDateTime start) {
        return start == null ? null : start.getZone().getId();
    }
}
