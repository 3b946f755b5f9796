package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Whether there is an earlier version to go back to. */
@Component
class NoWayBack implements RiskFactor {
    @Override
    public String id() {
        return "no-way-back";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        boolean none = situation.release().previousVersion() == null;
        return Finding.of(
                        none ? 0 : 1,
                        none ? "no earlier version" : "1 earlier version",
                        none ? 0.8 : 0,
                        3,
                        none
                                ? "There are 0 earlier versions to go back to."
                                : "There is 1 earlier version to go back to.")
                .adviseIf(none, "operator", "Write down how to take the service out of use, and who decides that.");
    }
}
