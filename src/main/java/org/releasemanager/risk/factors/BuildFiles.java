package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Build and dependency files: they bring in code that nobody here wrote. */
@Component
class BuildFiles implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(0, 20, 0.7);
    private static final int MANY = 3;

    @Override
    public String id() {
        return "build-files";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        long files = TouchedFiles.BUILD.count(situation);
        var measured = Amount.of(files, "build or dependency file");
        return Finding.of(files, measured, LIKELIHOOD.at(files), 3, "The release touches " + measured + ".")
                .adviseIf(
                        files > MANY,
                        "developer",
                        "More than 3 build files: list the dependencies that changed, and read their release notes.");
    }
}
