package org.releasemanager.change.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code change_set}. */
@Repository
public class ChangeSetRows {
    private static final RecordMapper<ChangeSetRow> CHANGE_SET_ROW = RecordMapper.of(ChangeSetRow.class);

    private final JdbcClient jdbc;

    ChangeSetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param categories JSON; so are {@code authors} and {@code largestFiles} */
    public record ChangeSetRow(
            String releaseId,
            int round,
            String commitHash,
            @Nullable String previousVersion,
            @Nullable String previousCommit,
            int commits,
            int conventional,
            int breaking,
            int files,
            long linesAdded,
            long linesDeleted,
            double entropy,
            @Nullable OffsetDateTime oldest,
            @Nullable OffsetDateTime newest,
            String categories,
            String authors,
            String largestFiles) {}

    public void insert(ChangeSetRow row) {
        jdbc.sql("""
                insert into change_set (release_id, round, commit_hash, previous_version, previous_commit, commits,
                    conventional, breaking, files, lines_added, lines_deleted, entropy, oldest, newest, categories,
                    authors, largest_files)
                values (:releaseId, :round, :commitHash, :previousVersion, :previousCommit, :commits,
                    :conventional, :breaking, :files, :linesAdded, :linesDeleted, :entropy, :oldest, :newest, :categories,
                    :authors, :largestFiles)""").paramSource(row).update();
    }

    /** The set of the highest round that is not above this one. */
    public Optional<ChangeSetRow> find(String releaseId, int round) {
        return jdbc.sql("select * from change_set where release_id = ? and round <= ? order by round desc limit 1")
                .params(releaseId, round)
                .query(CHANGE_SET_ROW)
                .optional();
    }

    public void delete(String releaseId, int round) {
        jdbc.sql("delete from change_set where release_id = ? and round = ?")
                .params(releaseId, round)
                .update();
    }
}
