package org.releasemanager.steering.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.steering.HandWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code step_evidence}. */
@Repository
public class EvidenceRows {
    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String releaseId, String element, HandWork work, String person, @Nullable String secondPerson) {
        for (HandWork.Evidence piece : work.evidence()) {
            jdbc.sql("""
                    insert into step_evidence
                           (release_id, element, outcome, person, second_person, note, name, sha256, text)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            releaseId,
                            element,
                            work.succeeded() ? "SUCCEEDED" : "FAILED",
                            person,
                            secondPerson,
                            work.note(),
                            piece.name(),
                            piece.sha256(),
                            piece.text())
                    .update();
        }
    }

    /** One piece, and what it was shown for. */
    public record Shown(
            String element,
            String outcome,
            String person,
            @Nullable String secondPerson,
            String note,
            String name,
            String sha256,
            @Nullable String text,
            OffsetDateTime at) {}

    /** First piece first. */
    public List<Shown> of(String releaseId) {
        return jdbc.sql(
                        "select element, outcome, person, second_person, note, name, sha256, text, at from step_evidence"
                                + " where release_id = ? order by id")
                .param(releaseId)
                .query(RecordMapper.of(Shown.class))
                .list();
    }
}
