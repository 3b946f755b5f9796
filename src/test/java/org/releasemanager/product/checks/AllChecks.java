package org.releasemanager.product.checks;

import java.util.List;
import org.releasemanager.product.spi.DefinitionCheck;

/** This room's checks, as the application would inject them. */
public final class AllChecks {
    private AllChecks() {}

    public static List<DefinitionCheck> list() {
        return List.of(
                new UniqueKeys(),
                new PromotionOrder(),
                new ServiceOverrides(),
                new GateThresholds(),
                new SecretsByReference(),
                new ActivityTeams());
    }
}
