package org.releasemanager.documentation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.Document;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.DocumentState;
import org.releasemanager.documentation.DocumentVersion;

/** How a row becomes a document. */
final class DocumentRows {
    static final String WITHOUT_TEXT =
            "release_id, kind, version, round, state, hash, correction, created_at, created_by, published_at";

    private DocumentRows() {}

    static Document document(ResultSet row, int number) throws SQLException {
        return new Document(version(row, number), row.getString("markdown"));
    }

    static DocumentVersion version(ResultSet row, int number) throws SQLException {
        return new DocumentVersion(
                row.getString("release_id"),
                DocumentKind.ofPath(row.getString("kind")).orElseThrow(),
                row.getInt("version"),
                row.getInt("round"),
                DocumentState.valueOf(row.getString("state")),
                row.getString("hash"),
                row.getString("correction"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "published_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
