package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Lines changed: large changes hide more defects, by order of magnitude (Kamei et al. 2013). */
@Component
class ChangeSize implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(50, 50_000, 1);
    private static final int MANY = 2_000;

    @Override
    public String id() {
        return "change-size";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        long lines = situation.changes().linesAdded() + situation.changes().linesDeleted();
        var measured = Amount.of(lines, "line");
        return Finding.of(lines, measured, LIKELIHOOD.at(lines), 3, "The release changes " + measured + ".")
                .adviseIf(
                        lines > MANY,
                        "developer",
                        "More than 2,000 lines: split the release, or review its largest files a second time.");
    }
}
