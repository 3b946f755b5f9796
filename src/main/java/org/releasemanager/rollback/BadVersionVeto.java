package org.releasemanager.rollback;

import java.util.Optional;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentVeto;
import org.springframework.stereotype.Component;

/** What production was rolled back from does not go there again unchanged. */
@Component
class BadVersionVeto implements DeploymentVeto {
    private final BadVersions badVersions;

    BadVersionVeto(BadVersions badVersions) {
        this.badVersions = badVersions;
    }

    @Override
    public Optional<String> reasonAgainst(Order order) {
        String production = order.product().production().key();
        return Optional.of(order)
                .filter(asked -> asked.environment().equals(production))
                .flatMap(asked -> badVersions.reason(asked.product().key(), asked.version(), asked.commit()))
                .map(reason -> order.version() + " was rolled back from " + production + " (" + reason
                        + "): release a newer commit");
    }
}
