package org.releasemanager.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a row of the ledger, also for rooms whose tables refer to it and read both in one query. */
public final class EffectRow {
    private EffectRow() {}

    public static Effect of(ResultSet row, int number) throws SQLException {
        return new Effect(
                row.getString("effect_key"),
                row.getString("release_id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("request_hash"),
                Effect.State.valueOf(row.getString("state")),
                row.getString("detail"),
                row.getInt("attempts"),
                row.getBoolean("reopened"),
                row.getLong("fencing_token"),
                step(row),
                row.getBoolean("signalled"),
                row.getLong("claim"),
                row.getInt("outages"),
                instant(row, "silent_since"),
                instant(row, "deadline"),
                row.getString("progress_mark"),
                instant(row, "unchanged_since"),
                instant(row, "asked_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Step step(ResultSet row) throws SQLException {
        String instance = row.getString("process_instance_id");
        return instance == null ? null : new Step(instance, row.getString("activity_id"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
