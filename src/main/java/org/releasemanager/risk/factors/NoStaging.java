package org.releasemanager.risk.factors;

import org.releasemanager.product.Product;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Whether the release can be tried anywhere before production. */
@Component
class NoStaging implements RiskFactor {
    @Override
    public String id() {
        return "no-staging";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        long stages = situation.product().environments().stream()
                .filter(environment -> environment.kind() == Product.Environment.Kind.STAGING)
                .count();
        var measured = Amount.of(stages, "staging environment");
        return Finding.of(
                        stages,
                        measured,
                        stages == 0 ? 0.7 : 0,
                        4,
                        "The product has " + measured + " to try the release in.")
                .adviseIf(
                        stages == 0,
                        "operator",
                        "Set up a staging environment: without one, production is where the release runs first.");
    }
}
