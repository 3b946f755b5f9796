package org.releasemanager.risk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.Mitigation;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code risk_factor}, in the order of their assessment. */
@Component
class RiskFactorTable {
    private final JdbcClient jdbc;

    RiskFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RiskAssessment assessment) {
        for (int i = 0; i < assessment.factors().size(); i++) {
            insert(assessment, i, assessment.factors().get(i));
        }
    }

    private void insert(RiskAssessment assessment, int ordinal, AssessedFactor factor) {
        var mitigation = factor.mitigation();
        jdbc.sql("""
                        insert into risk_factor (release_id, number, factor_id, ordinal, kind, measure, measured, probability,
                            impact, points, reason, mitigation, owner_role, mitigation_state, done_by, done_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(assessment.releaseId())
                .param(assessment.number())
                .param(factor.id())
                .param(ordinal)
                .param(factor.kind().name())
                .param(factor.number())
                .param(factor.measured())
                .param(factor.probability())
                .param(factor.impact())
                .param(factor.points())
                .param(factor.reason())
                .param(mitigation == null ? null : mitigation.text())
                .param(mitigation == null ? null : mitigation.ownerRole())
                .param(mitigation == null ? null : mitigation.state().name())
                .param(mitigation == null ? null : mitigation.doneBy())
                .param(
                        mitigation == null || mitigation.doneAt() == null
                                ? null
                                : RiskAssessmentTable.utc(mitigation.doneAt()))
                .update();
    }

    List<AssessedFactor> of(String releaseId, int number) {
        return jdbc.sql("select * from risk_factor where release_id = ? and number = ? order by ordinal")
                .params(releaseId, number)
                .query(RiskFactorTable::factor)
                .list();
    }

    private static AssessedFactor factor(ResultSet row, int index) throws SQLException {
        return new AssessedFactor(
                row.getString("factor_id"),
                RiskKind.valueOf(row.getString("kind")),
                row.getDouble("measure"),
                row.getString("measured"),
                row.getDouble("probability"),
                row.getInt("impact"),
                row.getInt("points"),
                row.getString("reason"),
                mitigation(row));
    }

    private static @Nullable Mitigation mitigation(ResultSet row) throws SQLException {
        var text = row.getString("mitigation");
        var doneAt = row.getObject("done_at", OffsetDateTime.class);
        return text == null
                ? null
                : new Mitigation(
                        text,
                        row.getString("owner_role"),
                        Mitigation.State.valueOf(row.getString("mitigation_state")),
                        row.getString("done_by"),
                        doneAt == null ? null : doneAt.toInstant());
    }
}
