package org.releasemanager.planning.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.releasemanager.planning.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code release_plan}. */
@Component
public class PlanTable {
    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Plan plan) {
        jdbc.sql("""
                        insert into release_plan (release_id, version, round, fingerprint, document, drafted_at)
                        values (:releaseId, :version, :round, :fingerprint, :document, :draftedAt)
                        """)
                .param("releaseId", plan.releaseId())
                .param("version", plan.version())
                .param("round", plan.round())
                .param("fingerprint", plan.fingerprint())
                .param("document", PlanJson.write(plan))
                .param("draftedAt", plan.draftedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Plan> latest(String releaseId) {
        return jdbc.sql("select document from release_plan where release_id = ? order by version desc limit 1")
                .param(releaseId)
                .query(String.class)
                .optional()
                .map(document -> PlanJson.read(document, Plan.class));
    }

    /** Newest first. */
    public List<Plan> all(String releaseId) {
        return jdbc
                .sql("select document from release_plan where release_id = ? order by version desc")
                .param(releaseId)
                .query(String.class)
                .list()
                .stream()
                .map(document -> PlanJson.read(document, Plan.class))
                .toList();
    }
}
