package org.releasemanager.risk.factors;

import org.releasemanager.change.Commit;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Commits of which nobody can say what they are for: neither users nor approvers know what they get. */
@Component
class UnclassifiedCommits implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.linear(0.1, 0.8, 0.8);
    private static final double MUCH = 0.3;

    @Override
    public String id() {
        return "unclassified-commits";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.BUSINESS;
    }

    @Override
    public Finding assess(Situation situation) {
        var changes = situation.changes();
        int ordinary = changes.commits() - changes.count(Commit.Category.MERGE);
        double share = ordinary <= 0 ? 0 : (double) changes.count(Commit.Category.OTHER) / ordinary;
        var measured = Amount.percent(share);
        return Finding.of(
                        share,
                        measured,
                        LIKELIHOOD.at(share),
                        2,
                        measured + " of " + Amount.of(ordinary, "commit") + " do not say what kind of change they are.")
                .adviseIf(
                        share > MUCH,
                        "developer",
                        "More than 30 %: go through the unclassified commits, and write down what they change for users.");
    }
}
