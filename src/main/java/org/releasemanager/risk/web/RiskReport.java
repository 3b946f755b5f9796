package org.releasemanager.risk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.ExpectedLoss;
import org.releasemanager.risk.Mitigation;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.RiskLevel;

/** The body of {@code GET /api/releases/{id}/risk}. */
record RiskReport(
        String releaseId,
        int round,
        String commit,
        int score,
        @Nullable RiskLevel level,
        int criticalFactors,
        Formula formula,
        Instant assessedAt,
        List<Factor> factors,
        List<Summary> assessments) {

    record Formula(String version, String text) {}

    record Factor(
            String id,
            String name,
            RiskKind kind,
            double number,
            String measured,
            double probability,
            int impact,
            int points,
            boolean critical,
            String reason,
            @Nullable Mitigation mitigation) {
        static Factor of(AssessedFactor factor) {
            return new Factor(
                    factor.id(),
                    factor.name(),
                    factor.kind(),
                    factor.number(),
                    factor.measured(),
                    factor.probability(),
                    factor.impact(),
                    factor.points(),
                    factor.critical(),
                    factor.reason(),
                    factor.mitigation());
        }
    }

    /** One line of the history: every round is assessed at least once. */
    record Summary(
            int number,
            int round,
            String commit,
            int score,
            @Nullable RiskLevel level,
            Instant assessedAt) {
        static Summary of(RiskAssessment each) {
            return new Summary(
                    each.number(), each.round(), each.commit(), each.score(), each.level(), each.assessedAt());
        }
    }

    /** @param assessments newest first, at least one */
    static RiskReport of(List<RiskAssessment> assessments) {
        var latest = assessments.get(0);
        return new RiskReport(
                latest.releaseId(),
                latest.round(),
                latest.commit(),
                latest.score(),
                latest.level(),
                latest.criticalFactors(),
                new Formula(latest.formula(), ExpectedLoss.TEXT),
                latest.assessedAt(),
                latest.factors().stream().map(Factor::of).toList(),
                assessments.stream().map(Summary::of).toList());
    }
}
