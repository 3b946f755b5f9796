package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Code files changed for each test file changed: changed code wants changed tests. */
@Component
class TestEvidence implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.linear(0, 1, 0.8);

    /** Test files for each code file that leave nothing to ask. */
    private static final double ENOUGH = 0.5;

    private static final double MUCH = 0.5;

    @Override
    public String id() {
        return "test-evidence";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        long code = TouchedFiles.CODE.count(situation);
        long tests = TouchedFiles.TEST.count(situation);
        double untested = code == 0 ? 0 : 1 - Math.min(1, tests / (ENOUGH * code));
        return Finding.of(
                        untested,
                        Amount.of(tests, "test file") + " for " + Amount.of(code, "code file"),
                        LIKELIHOOD.at(untested),
                        4,
                        "Tests changed in " + Amount.of(tests, "file") + " for " + Amount.of(code, "file")
                                + " of code.")
                .adviseIf(
                        untested > MUCH,
                        "tester",
                        "Less than one test file for four code files: say which tests cover the changed code, or add them.");
    }
}
