package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Services deployed together: each must work with the old and the new version of the others. */
@Component
class ServiceCount implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(1, 20, 0.8);
    private static final int MANY = 5;

    @Override
    public String id() {
        return "service-count";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        int services = situation.product().services().size();
        var measured = Amount.of(services, "service");
        return Finding.of(services, measured, LIKELIHOOD.at(services), 2, "The release deploys " + measured + ".")
                .adviseIf(
                        services > MANY,
                        "operator",
                        "More than 5 services: check that their order in the product is the order to deploy them in.");
    }
}
