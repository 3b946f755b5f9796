package org.releasemanager.risk.spi;

import java.util.Optional;

/**
 * What a factor found.
 *
 * @param number the measured value, in the factor's own unit
 * @param measured the same with its unit, for people: {@code 1,234 lines}
 * @param probability of trouble from this factor, 0…1
 * @param impact if there is trouble, 1 (a nuisance) … 5 (users lose service or data)
 * @param reason one sentence that names the number
 * @param advice what to do about it; present when the number is over the factor's threshold
 */
public record Finding(
        double number, String measured, double probability, int impact, String reason, Optional<Advice> advice) {
    public Finding {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("Probability must be between 0 and 1, but is " + probability);
        }
        if (impact < 1 || impact > 5) {
            throw new IllegalArgumentException("Impact must be between 1 and 5, but is " + impact);
        }
    }

    /** @param ownerRole who takes care of it: a role of the product */
    public record Advice(String text, String ownerRole) {}

    public static Finding of(double number, String measured, double probability, int impact, String reason) {
        return new Finding(number, measured, probability, impact, reason, Optional.empty());
    }

    /** This finding with advice if the number is over the factor's threshold. */
    public Finding adviseIf(boolean overThreshold, String ownerRole, String text) {
        var given = overThreshold ? Optional.of(new Advice(text, ownerRole)) : Optional.<Advice>empty();
        return new Finding(number, measured, probability, impact, reason, given);
    }
}
