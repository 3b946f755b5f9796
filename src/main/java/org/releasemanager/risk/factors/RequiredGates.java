package org.releasemanager.risk.factors;

import org.releasemanager.product.Product;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Quality gates that must be green: without one, nothing stops a bad version but people. */
@Component
class RequiredGates implements RiskFactor {
    private static final double NONE = 0.7;
    private static final double ONLY_OPTIONAL = 0.4;

    @Override
    public String id() {
        return "required-gates";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        var gates = situation.product().gates();
        long required = gates.stream().filter(Product.Gate::required).count();
        return Finding.of(
                        required,
                        Amount.of(required, "required gate"),
                        required > 0 ? 0 : gates.isEmpty() ? NONE : ONLY_OPTIONAL,
                        3,
                        "Quality gates that have to be green: " + required + " of " + gates.size() + ".")
                .adviseIf(
                        required == 0,
                        "tester",
                        "Define at least one quality gate that must be green, for example the unit tests.");
    }
}
