package org.releasemanager.risk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How risky a release was found to be. Never changes once stored, but for its level (decided a moment later by a table)
 * and what people do about its mitigations.
 *
 * @param number 1 for the release's first assessment, and one more each time that something measured has changed
 * @param commit what was assessed
 * @param formula version of the formula that made the points
 * @param score 0…100; exactly the sum of the factors' points
 * @param level null until the table has decided
 * @param factors most points first
 */
public record RiskAssessment(
        String releaseId,
        int number,
        int round,
        String commit,
        String formula,
        int score,
        @Nullable RiskLevel level,
        List<AssessedFactor> factors,
        Instant assessedAt) {
    /** How many factors are critical on their own. */
    public int criticalFactors() {
        return (int) factors.stream().filter(AssessedFactor::critical).count();
    }

    boolean saysTheSameAs(RiskAssessment other) {
        return round == other.round
                && commit.equals(other.commit)
                && formula.equals(other.formula)
                && factors.size() == other.factors.size()
                && pairwiseSame(other.factors);
    }

    private boolean pairwiseSame(List<AssessedFactor> others) {
        for (int i = 0; i < factors.size(); i++) {
            if (!factors.get(i).saysTheSameAs(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
