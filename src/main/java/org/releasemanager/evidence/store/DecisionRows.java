package org.releasemanager.evidence.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code release_decision}. */
@Repository
public class DecisionRows {
    private static final RecordMapper<DecisionRow> DECISION_ROW = RecordMapper.of(DecisionRow.class);

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param inputs JSON, as are {@code rules} and {@code outputs} */
    public record DecisionRow(
            long id,
            String releaseId,
            String decision,
            String name,
            int version,
            String definitionId,
            String deploymentId,
            String resource,
            String sha256,
            String process,
            String activityId,
            OffsetDateTime decidedAt,
            String inputs,
            String rules,
            String outputs) {}

    /** Nothing happens if there is no such release: not every process belongs to one. The id is given by the database. */
    public void insert(DecisionRow row) {
        jdbc.sql("""
                        insert into release_decision (release_id, decision, name, version, definition_id, deployment_id,
                            resource, sha256, process, activity_id, decided_at, inputs, rules, outputs)
                        select id, cast(:decision as varchar), cast(:name as varchar), cast(:version as integer),
                               cast(:definitionId as varchar), cast(:deploymentId as varchar), cast(:resource as varchar),
                               cast(:sha256 as char(64)), cast(:process as varchar), cast(:activityId as varchar),
                               cast(:decidedAt as timestamp with time zone), cast(:inputs as text), cast(:rules as text),
                               cast(:outputs as text)
                          from release where id = :releaseId""").paramSource(row).update();
    }

    /** In the order in which they were made. */
    public List<DecisionRow> of(String releaseId, long offset, int limit) {
        return jdbc.sql("select * from release_decision where release_id = ? order by id limit ? offset ?")
                .params(releaseId, limit, offset)
                .query(DECISION_ROW)
                .list();
    }

    public long count(String releaseId) {
        return jdbc.sql("select count(*) from release_decision where release_id = ?")
                .param(releaseId)
                .query(Long.class)
                .single();
    }
}
