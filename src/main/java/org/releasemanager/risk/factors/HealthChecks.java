package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Services that nobody asks in production whether they are well: trouble is seen by users first. */
@Component("healthChecksFactor")
class HealthChecks implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.linear(0, 1, 0.7);

    @Override
    public String id() {
        return "health-checks";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        var deploy = situation.product().production().deploy();
        var services = situation.product().services();
        long blind = services.stream()
                .filter(service -> deploy.settingsFor(service.key())
                        .getOrDefault("health", "")
                        .isBlank())
                .count();
        double share = services.isEmpty() ? 0 : (double) blind / services.size();
        return Finding.of(
                        blind,
                        Amount.of(blind, "service") + " unchecked",
                        LIKELIHOOD.at(share),
                        4,
                        "Services without a health check in production: " + blind + " of " + services.size() + ".")
                .adviseIf(blind > 0, "operator", "Give each service a health address in production.");
    }
}
