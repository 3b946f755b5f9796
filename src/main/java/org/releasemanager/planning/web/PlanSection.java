package org.releasemanager.planning.web;

import java.util.Optional;
import org.releasemanager.planning.PlanTexts;
import org.releasemanager.planning.Plans;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** The plan in a few lines. */
@Component
class PlanSection implements ReleaseSection {
    private final Plans plans;
    private final PlanTexts texts;

    PlanSection(Plans plans, PlanTexts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "Plan";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        return plans.latest(releaseId).map(texts::summary);
    }
}
