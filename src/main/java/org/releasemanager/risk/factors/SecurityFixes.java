package org.releasemanager.risk.factors;

import org.releasemanager.change.Commit;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Security fixes: once they are published, everybody knows the hole in what still runs. */
@Component
class SecurityFixes implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.halving(0.6);

    @Override
    public String id() {
        return "security-fixes";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.BUSINESS;
    }

    @Override
    public Finding assess(Situation situation) {
        int fixes = situation.changes().count(Commit.Category.SECURITY);
        var measured = Amount.of(fixes, "security commit");
        return Finding.of(fixes, measured, LIKELIHOOD.at(fixes), 4, "The release has " + measured + ".")
                .adviseIf(
                        fixes > 0,
                        "security",
                        "Agree on when the fix is made public, and that production has it by then.");
    }
}
