package org.releasemanager.effect.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How rows become messages and what people did with them. */
final class OutboxRows {
    private OutboxRows() {}

    static OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getLong("id"),
                row.getString("event"),
                row.getString("release_id"),
                row.getString("channel"),
                row.getString("recipients").lines().toList(),
                row.getString("subject"),
                row.getString("body"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getString("error"),
                instant(row, "due_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"));
    }

    static MessageAction action(ResultSet row, int number) throws SQLException {
        return new MessageAction(
                row.getString("person"),
                MessageAction.Kind.valueOf(row.getString("action")),
                row.getString("reason"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
