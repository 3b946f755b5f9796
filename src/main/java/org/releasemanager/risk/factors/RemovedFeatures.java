package org.releasemanager.risk.factors;

import org.releasemanager.change.Commit;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Commits that remove or deprecate something: somebody may still use it. */
@Component
class RemovedFeatures implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.halving(0.7);

    @Override
    public String id() {
        return "removed-features";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.BUSINESS;
    }

    @Override
    public Finding assess(Situation situation) {
        int removed = situation.changes().count(Commit.Category.REMOVAL)
                + situation.changes().count(Commit.Category.DEPRECATION);
        var measured = Amount.of(removed, "removal");
        return Finding.of(
                        removed,
                        measured,
                        LIKELIHOOD.at(removed),
                        3,
                        "The release has " + measured + " (deprecations included).")
                .adviseIf(
                        removed > 0,
                        "product-owner",
                        "Check who still uses what is removed, and tell them what to use instead.");
    }
}
