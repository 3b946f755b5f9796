package org.releasemanager.change.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code change_commit}: written in batches and read page by page, whatever its length. */
@Repository
public class CommitRows {
    private static final RecordMapper<CommitRow> COMMIT_ROW = RecordMapper.of(CommitRow.class);
    private static final String INSERT = """
            insert into change_commit (release_id, round, position, hash, author_name, author_email, authored_at,
                committed_at, category, scope, subject, conventional, breaking_note, refs)
            values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)""";

    private final JdbcOperations batches;
    private final JdbcClient jdbc;

    CommitRows(JdbcOperations batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** @param refs issues and pull requests, separated by blanks */
    public record CommitRow(
            String releaseId,
            int round,
            int position,
            String hash,
            String authorName,
            String authorEmail,
            OffsetDateTime authoredAt,
            OffsetDateTime committedAt,
            String category,
            @Nullable String scope,
            String subject,
            boolean conventional,
            @Nullable String breakingNote,
            String refs) {}

    public void insert(List<CommitRow> rows) {
        batches.batchUpdate(INSERT, rows, rows.size(), CommitRows::set);
    }

    /** By hand, for speed: named parameters cost as much as the database does. */
    private static void set(PreparedStatement statement, CommitRow row) throws SQLException {
        statement.setString(1, row.releaseId());
        statement.setInt(2, row.round());
        statement.setInt(3, row.position());
        statement.setString(4, row.hash());
        statement.setString(5, row.authorName());
        statement.setString(6, row.authorEmail());
        statement.setObject(7, row.authoredAt());
        statement.setObject(8, row.committedAt());
        statement.setString(9, row.category());
        statement.setString(10, row.scope());
        statement.setString(11, row.subject());
        statement.setBoolean(12, row.conventional());
        statement.setString(13, row.breakingNote());
        statement.setString(14, row.refs());
    }

    /** The next commits after this position, in order; ordered by the whole key, or H2 sorts all that is left. */
    public List<CommitRow> after(String releaseId, int round, int position, int limit) {
        return jdbc.sql("select * from change_commit where release_id = ? and round = ? and position > ?"
                        + " order by release_id, round, position limit ?")
                .params(releaseId, round, position, limit)
                .query(COMMIT_ROW)
                .list();
    }

    public void delete(String releaseId, int round) {
        jdbc.sql("delete from change_commit where release_id = ? and round = ?")
                .params(releaseId, round)
                .update();
    }
}
