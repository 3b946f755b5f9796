package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Rounds before this one: a plan or a version that was refused has changed under pressure since. */
@Component
class Rework implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.halving(0.6);
    private static final int MANY = 1;

    @Override
    public String id() {
        return "rework";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.BUSINESS;
    }

    @Override
    public Finding assess(Situation situation) {
        int reworked = situation.release().round() - 1;
        var measured = Amount.of(reworked, "rework");
        return Finding.of(
                        reworked,
                        measured,
                        LIKELIHOOD.at(reworked),
                        2,
                        "The release has been through " + measured + ".")
                .adviseIf(
                        reworked > MANY,
                        "manager",
                        "More than one rework: settle with those who refused what they will accept.");
    }
}
