package org.releasemanager.announcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.releasemanager.announcement.Announcement;
import org.releasemanager.announcement.AnnouncementState;
import org.releasemanager.announcement.Audience;
import org.releasemanager.announcement.Moment;

/** How a row becomes an announcement. */
final class AnnouncementRows {
    private AnnouncementRows() {}

    static Announcement announcement(ResultSet row, int number) throws SQLException {
        return new Announcement(
                row.getLong("id"),
                row.getString("release_id"),
                Moment.valueOf(row.getString("moment")),
                Audience.valueOf(row.getString("audience")),
                row.getInt("round"),
                row.getString("channel"),
                row.getString("recipients").lines().toList(),
                row.getString("subject"),
                row.getString("body"),
                AnnouncementState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"),
                instant(row, "due_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
