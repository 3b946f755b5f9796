package org.releasemanager.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a row of the ledger. */
final class WorkRow {
    private WorkRow() {}

    static Work of(ResultSet row, int number) throws SQLException {
        return new Work(
                intent(row),
                Work.State.valueOf(row.getString("state")),
                row.getString("detail"),
                row.getBoolean("touched"),
                row.getBoolean("signalled"),
                row.getLong("claim"),
                row.getInt("outages"),
                instant(row, "silent_since"),
                instant(row, "deadline"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"),
                instant(row, "finished_at"),
                instant(row, "undone_at"));
    }

    private static Intent intent(ResultSet row) throws SQLException {
        return new Intent(
                row.getString("work_key"),
                row.getString("order_key"),
                Intent.Direction.valueOf(row.getString("direction")),
                row.getString("release_id"),
                row.getString("product"),
                row.getString("environment"),
                row.getString("service"),
                row.getString("version"),
                row.getString("commit_hash"),
                row.getString("previous_version"),
                row.getInt("round"),
                row.getInt("attempt"),
                row.getLong("fencing_token"),
                new Intent.Step(row.getString("process_instance_id"), row.getString("activity_id")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
