package org.releasemanager.risk.factors;

import java.time.Duration;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Days that the oldest commit has waited for the newest: a long time without a release makes a large step. */
@Component
class BatchAge implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(7, 365, 0.9);
    private static final int MANY = 60;

    @Override
    public String id() {
        return "batch-age";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        var changes = situation.changes();
        long days = changes.oldest() == null || changes.newest() == null
                ? 0
                : Math.max(
                        0, Duration.between(changes.oldest(), changes.newest()).toDays());
        var measured = Amount.of(days, "day");
        return Finding.of(days, measured, LIKELIHOOD.at(days), 3, "The changes were collected over " + measured + ".")
                .adviseIf(
                        days > MANY,
                        "manager",
                        "More than 60 days: release more often, and try first what has waited longest.");
    }
}
