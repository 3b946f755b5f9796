package org.releasemanager.risk.factors;

import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** How often the product's releases failed or were rolled back; Laplace's rule, so that few releases prove little. */
@Component
class FailureHistory implements RiskFactor {
    private static final double HIGH = 0.3;

    @Override
    public String id() {
        return "failure-history";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        long failed = situation.ended().stream().filter(FailureHistory::failed).count();
        long counted = failed
                + situation.ended().stream()
                        .filter(release -> release.state().isReleased())
                        .count();
        double rate = (failed + 1.0) / (counted + 2.0);
        return Finding.of(rate, Amount.percent(rate) + " expected", rate, 3, sentence(failed, counted))
                .adviseIf(
                        counted > 0 && rate > HIGH,
                        "manager",
                        "Read what went wrong in the failed releases, and check that it cannot happen again.");
    }

    private static boolean failed(Release release) {
        return release.state() == ReleaseState.FAILED || release.state() == ReleaseState.ROLLED_BACK;
    }

    private static String sentence(long failed, long counted) {
        return counted == 0
                ? "There are 0 earlier releases to learn from, so every second one is assumed to fail."
                : failed + " of the last " + Amount.of(counted, "release") + " failed or were rolled back.";
    }
}
