package org.releasemanager.risk.factors;

import org.releasemanager.change.Commit;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Reverted commits: something went wrong already, and its neighbours may still be in. */
@Component
class Reverts implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.halving(0.7);
    private static final int MANY = 1;

    @Override
    public String id() {
        return "reverts";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        int reverts = situation.changes().count(Commit.Category.REVERT);
        var measured = Amount.of(reverts, "revert");
        return Finding.of(reverts, measured, LIKELIHOOD.at(reverts), 3, "The release has " + measured + ".")
                .adviseIf(
                        reverts > MANY,
                        "developer",
                        "More than one revert: check that what belongs to a reverted change is gone as well.");
    }
}
