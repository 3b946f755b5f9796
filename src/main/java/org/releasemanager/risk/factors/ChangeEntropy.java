package org.releasemanager.risk.factors;

import java.util.Locale;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** How evenly the change is scattered over its files (Kamei et al. 2013); means nothing for a handful of files. */
@Component
class ChangeEntropy implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.linear(0.5, 1, 0.8);
    private static final double SCATTERED = 0.85;
    private static final int ENOUGH_FILES = 10;

    @Override
    public String id() {
        return "change-entropy";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        double entropy = situation.changes().files() < ENOUGH_FILES
                ? 0
                : situation.changes().entropy();
        var measured = String.format(Locale.ROOT, "%.2f of 1", entropy);
        return Finding.of(
                        entropy,
                        measured,
                        LIKELIHOOD.at(entropy),
                        2,
                        "The changed lines are scattered over the files by " + measured + ".")
                .adviseIf(
                        entropy > SCATTERED,
                        "developer",
                        "Scattered by more than 0.85: look for the change that is repeated, and test each place.");
    }
}
