package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Infrastructure and configuration files: staging rarely shows what they do in production. */
@Component
class InfrastructureFiles implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(0, 20, 0.7);
    private static final int MANY = 2;

    @Override
    public String id() {
        return "infrastructure-files";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        long files = TouchedFiles.INFRASTRUCTURE.count(situation);
        var measured = Amount.of(files, "infrastructure or configuration file");
        return Finding.of(files, measured, LIKELIHOOD.at(files), 4, "The release touches " + measured + ".")
                .adviseIf(
                        files > MANY,
                        "operator",
                        "More than 2 such files: compare the settings of each environment before deploying.");
    }
}
