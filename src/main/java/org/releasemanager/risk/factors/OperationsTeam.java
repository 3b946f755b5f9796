package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** People who run the product: with none named, nobody is called when it breaks. */
@Component
class OperationsTeam implements RiskFactor {
    @Override
    public String id() {
        return "operations-team";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        var team = situation.product().teams().get("operations");
        int people = team == null ? 0 : team.members().size();
        return Finding.of(
                        people,
                        Amount.of(people, "member"),
                        people == 0 ? 0.6 : 0,
                        3,
                        "The operations team has " + Amount.of(people, "member") + ".")
                .adviseIf(
                        people == 0, "manager", "Name who runs the product, and who can be reached after the release.");
    }
}
