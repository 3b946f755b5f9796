package org.releasemanager.change.store;

import java.util.List;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code change_file}: written in batches and read page by page. */
@Repository
public class FileRows {
    private static final RecordMapper<FileRow> FILE_ROW = RecordMapper.of(FileRow.class);
    private static final String INSERT = """
            insert into change_file (release_id, round, position, path, commits, lines_added, lines_deleted)
            values (:releaseId, :round, :position, :path, :commits, :linesAdded, :linesDeleted)""";

    private final NamedParameterJdbcOperations batches;
    private final JdbcClient jdbc;

    FileRows(NamedParameterJdbcOperations batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    public record FileRow(
            String releaseId, int round, int position, String path, int commits, long linesAdded, long linesDeleted) {}

    public void insert(List<FileRow> rows) {
        batches.batchUpdate(INSERT, SqlParameterSourceUtils.createBatch(rows));
    }

    public List<FileRow> after(String releaseId, int round, int position, int limit) {
        return jdbc.sql("select * from change_file where release_id = ? and round = ? and position > ?"
                        + " order by release_id, round, position limit ?")
                .params(releaseId, round, position, limit)
                .query(FILE_ROW)
                .list();
    }

    public void delete(String releaseId, int round) {
        jdbc.sql("delete from change_file where release_id = ? and round = ?")
                .params(releaseId, round)
                .update();
    }
}
