package org.releasemanager.risk;

import org.jspecify.annotations.Nullable;

/**
 * One line of an assessment.
 *
 * @param number the measured value, in the factor's own unit; {@code measured} says it with its unit
 * @param probability of trouble, 0…1
 * @param impact of trouble, 1…5
 * @param points its part of the score
 * @param mitigation present when the factor is over its threshold
 */
public record AssessedFactor(
        String id,
        RiskKind kind,
        double number,
        String measured,
        double probability,
        int impact,
        int points,
        String reason,
        @Nullable Mitigation mitigation) {
    /** From this expected loss (probability × impact, at most 5) on, a factor counts as critical on its own. */
    private static final double CRITICAL_LOSS = 2.5;

    public boolean critical() {
        return probability * impact >= CRITICAL_LOSS;
    }

    /** For people: {@code change-size} is "Change size". */
    public String name() {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    AssessedFactor with(@Nullable Mitigation other) {
        return new AssessedFactor(id, kind, number, measured, probability, impact, points, reason, other);
    }

    /** Whether both measured the same and came to the same points, whatever has been done about it since. */
    boolean saysTheSameAs(AssessedFactor other) {
        return with(null).equals(other.with(null));
    }
}
