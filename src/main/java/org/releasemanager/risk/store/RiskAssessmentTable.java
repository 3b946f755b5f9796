package org.releasemanager.risk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code risk_assessment}, each with its factors. */
@Component
public class RiskAssessmentTable {
    private final JdbcClient jdbc;
    private final RiskFactorTable factors;

    RiskAssessmentTable(JdbcClient jdbc, RiskFactorTable factors) {
        this.jdbc = jdbc;
        this.factors = factors;
    }

    public void insert(RiskAssessment assessment) {
        jdbc.sql("""
                        insert into risk_assessment (release_id, number, round, commit_hash, formula, score, level, assessed_at)
                        values (:releaseId, :number, :round, :commit, :formula, :score, null, :assessedAt)
                        """)
                .param("releaseId", assessment.releaseId())
                .param("number", assessment.number())
                .param("round", assessment.round())
                .param("commit", assessment.commit())
                .param("formula", assessment.formula())
                .param("score", assessment.score())
                .param("assessedAt", utc(assessment.assessedAt()))
                .update();
        factors.insert(assessment);
    }

    public Optional<RiskAssessment> latest(String releaseId) {
        return jdbc.sql("select * from risk_assessment where release_id = :releaseId order by number desc limit 1")
                .param("releaseId", releaseId)
                .query(this::assessment)
                .optional();
    }

    public List<RiskAssessment> all(String releaseId) {
        return jdbc.sql("select * from risk_assessment where release_id = :releaseId order by number desc")
                .param("releaseId", releaseId)
                .query(this::assessment)
                .list();
    }

    public void recordLevel(String releaseId, int number, RiskLevel level) {
        jdbc.sql("update risk_assessment set level = :level where release_id = :releaseId and number = :number")
                .param("level", level.name())
                .param("releaseId", releaseId)
                .param("number", number)
                .update();
    }

    /** False if this factor has no open mitigation. */
    public boolean completeMitigation(String releaseId, int number, String factorId, String person, Instant now) {
        return jdbc.sql("""
                                update risk_factor set mitigation_state = 'DONE', done_by = :person, done_at = :now
                                where release_id = :releaseId and number = :number and factor_id = :factorId
                                  and mitigation_state = 'OPEN'
                                """)
                        .param("person", person)
                        .param("now", utc(now))
                        .param("releaseId", releaseId)
                        .param("number", number)
                        .param("factorId", factorId)
                        .update()
                > 0;
    }

    private RiskAssessment assessment(ResultSet row, int index) throws SQLException {
        var releaseId = row.getString("release_id");
        var number = row.getInt("number");
        var level = row.getString("level");
        return new RiskAssessment(
                releaseId,
                number,
                row.getInt("round"),
                row.getString("commit_hash"),
                row.getString("formula"),
                row.getInt("score"),
                level == null ? null : RiskLevel.valueOf(level),
                factors.of(releaseId, number),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
