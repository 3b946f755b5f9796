package org.releasemanager.gate.store;

import java.util.Base64;
import java.util.List;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.evidence.KeptFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The evidence itself, once for each content of a release: rows are added and read, never changed. */
@Repository
public class EvidenceRecords {
    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);
    private static final String ALL = """
            select file.path, content.sha256, content.content
              from gate_evidence file join gate_evidence_content content on content.id = file.content_id
             where file.result_id = ?
             order by file.position""";

    private final JdbcClient jdbc;

    EvidenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String path, String sha256, String content) {}

    public void add(GateResult result, List<KeptFile> files) {
        for (int position = 0; position < files.size(); position++) {
            var file = files.get(position);
            jdbc.sql("insert into gate_evidence (result_id, position, path, content_id)"
                            + " values (:result, :position, :path, :content)")
                    .param("result", result.number())
                    .param("position", position)
                    .param("path", file.path())
                    .param("content", content(result.releaseId(), file))
                    .update();
        }
    }

    /** In the order in which it was read. */
    public List<KeptFile> of(GateResult result) {
        return jdbc.sql(ALL).param(result.number()).query(ROW).list().stream()
                .map(row -> new KeptFile(
                        row.path(), row.sha256(), Base64.getDecoder().decode(row.content())))
                .toList();
    }

    private long content(String releaseId, KeptFile file) {
        return jdbc.sql("select min(id) from gate_evidence_content where release_id = :release and sha256 = :sha256")
                .param("release", releaseId)
                .param("sha256", file.sha256())
                .query(Long.class)
                .optional()
                .orElseGet(() -> insert(releaseId, file));
    }

    private long insert(String releaseId, KeptFile file) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into gate_evidence_content (release_id, sha256, content)"
                        + " values (:release, :sha256, :content)")
                .param("release", releaseId)
                .param("sha256", file.sha256())
                .param("content", Base64.getEncoder().encodeToString(file.packed()))
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }
}
