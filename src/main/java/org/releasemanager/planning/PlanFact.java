package org.releasemanager.planning;

import java.util.Optional;
import org.releasemanager.release.spi.ReleaseFact;
import org.springframework.stereotype.Component;

/** The newest version of the plan. */
@Component
class PlanFact implements ReleaseFact {
    private final Plans plans;

    PlanFact(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String words() {
        return "the plan";
    }

    @Override
    public Optional<String> digest(String releaseId) {
        return plans.latest(releaseId).map(Plan::fingerprint);
    }
}
