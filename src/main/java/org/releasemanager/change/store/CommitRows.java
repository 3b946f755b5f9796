package org.releasemanager.change.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code change_commit}: written in batches and read page by page, whatever its length. */
@Repository
public class CommitRows {
    private static final String INSERT = """
            insert into change_commit (release_id, round, position, hash, author_name, author_email, authored_at,
                committed_at, category, scope, subject, conventional, breaking_note, refs)
            values (:releaseId, :round, :position, :hash, :authorName, :authorEmail, :authoredAt,
                :committedAt, :category, :scope, :subject, :conventional, :breakingNote, :refs)""";

    private final NamedParameterJdbcOperations batches;
    private final JdbcClient jdbc;

    CommitRows(NamedParameterJdbcOperations batches, JdbcClient jdbc) {
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
        batches.batchUpdate(INSERT, SqlParameterSourceUtils.createBatch(rows));
    }

    /** The next commits after this position, in order. */
    public List<CommitRow> after(String releaseId, int round, int position, int limit) {
        return jdbc.sql("select * from change_commit where release_id = ? and round = ? and position > ?"
                        + " order by position limit ?")
                .params(releaseId, round, position, limit)
                .query(CommitRow.class)
                .list();
    }

    public void delete(String releaseId, int round) {
        jdbc.sql("delete from change_commit where release_id = ? and round = ?")
                .params(releaseId, round)
                .update();
    }
}
