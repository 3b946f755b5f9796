package org.releasemanager.evidence.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.releasemanager.database.RecordMapper;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code model_content}, {@code model_file} and {@code release_model}. */
@Repository
public class ModelRows {
    private static final RecordMapper<ModelRow> MODEL_ROW = RecordMapper.of(ModelRow.class);
    private static final RecordMapper<FileRow> FILE_ROW = RecordMapper.of(FileRow.class);

    private final JdbcClient jdbc;

    ModelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record ModelRow(
            String releaseId,
            String definitionId,
            String process,
            int version,
            String deploymentId,
            String resource,
            OffsetDateTime usedSince) {}

    public record FileRow(String deploymentId, String name, String sha256) {}

    /** Nothing happens if it is known already, or if there is no such release. */
    public void insertUse(ModelRow row) {
        jdbc.sql("""
                        insert into release_model (release_id, definition_id, process, version, deployment_id, resource, used_since)
                        select id, cast(:definitionId as varchar), cast(:process as varchar), cast(:version as integer),
                               cast(:deploymentId as varchar), cast(:resource as varchar),
                               cast(:usedSince as timestamp with time zone)
                          from release
                         where id = :releaseId
                           and not exists (select 1 from release_model
                                            where release_id = :releaseId and definition_id = :definitionId)""").paramSource(row).update();
    }

    public boolean isKept(String deploymentId) {
        return jdbc.sql("select count(*) from model_file where deployment_id = ?")
                        .param(deploymentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * A part of the transaction that can be undone alone.
     *
     * @throws DuplicateKeyException if another node keeps the same in this moment, and then it is kept
     */
    @Transactional(propagation = Propagation.NESTED)
    public void insertContent(String sha256, byte[] content) {
        jdbc.sql("""
                        insert into model_content (sha256, content)
                        select cast(? as char(64)), cast(? as bytea)
                         where not exists (select 1 from model_content where sha256 = ?)""").params(sha256, content, sha256).update();
    }

    /** As {@link #insertContent}. */
    @Transactional(propagation = Propagation.NESTED)
    public void insertFile(FileRow row) {
        jdbc.sql("insert into model_file (deployment_id, name, sha256) values (:deploymentId, :name, :sha256)")
                .paramSource(row)
                .update();
    }

    /** In the order in which the release came to use them. */
    public List<ModelRow> usesOf(String releaseId) {
        return jdbc.sql("select * from release_model where release_id = ? order by used_since, definition_id")
                .param(releaseId)
                .query(MODEL_ROW)
                .list();
    }

    public List<FileRow> files(String deploymentId) {
        return jdbc.sql("select * from model_file where deployment_id = ? order by name")
                .param(deploymentId)
                .query(FILE_ROW)
                .list();
    }

    public byte[] content(String sha256) {
        return jdbc.sql("select content from model_content where sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
