package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Commits that say themselves that they break what users rely on. */
@Component
class BreakingChanges implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.halving(0.9);

    @Override
    public String id() {
        return "breaking-changes";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.BUSINESS;
    }

    @Override
    public Finding assess(Situation situation) {
        int breaking = situation.changes().breaking();
        var measured = Amount.of(breaking, "breaking change");
        return Finding.of(breaking, measured, LIKELIHOOD.at(breaking), 5, "The release has " + measured + ".")
                .adviseIf(
                        breaking > 0,
                        "product-owner",
                        "Tell users before the release what breaks and how to move on, and offer them a date.");
    }
}
