package org.releasemanager.risk.factors;

import org.releasemanager.release.ReleaseType;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** A hotfix takes the short way, with less time to notice anything. */
@Component
class Hotfix implements RiskFactor {
    @Override
    public String id() {
        return "hotfix";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        boolean hotfix = situation.release().type() == ReleaseType.HOTFIX;
        return Finding.of(
                        hotfix ? 1 : 0,
                        hotfix ? "hotfix" : "no hotfix",
                        hotfix ? 0.5 : 0,
                        3,
                        hotfix
                                ? "This release is a hotfix: 1 short way taken."
                                : "This release is no hotfix: 0 short ways taken.")
                .adviseIf(hotfix, "tester", "Repeat after the hotfix the tests that the short way left out.");
    }
}
