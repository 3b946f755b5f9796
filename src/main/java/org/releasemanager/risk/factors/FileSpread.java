package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Files touched: the wider a change is spread, the less any one person oversees it. */
@Component
class FileSpread implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(5, 1_000, 1);
    private static final int MANY = 100;

    @Override
    public String id() {
        return "file-spread";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        int files = situation.changes().files();
        var measured = Amount.of(files, "file");
        return Finding.of(files, measured, LIKELIHOOD.at(files), 2, "The release touches " + measured + ".")
                .adviseIf(
                        files > MANY,
                        "developer",
                        "More than 100 files: name a reviewer for each area that is touched.");
    }
}
