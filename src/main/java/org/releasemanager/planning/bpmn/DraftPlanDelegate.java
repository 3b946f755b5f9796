package org.releasemanager.planning.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.planning.Plans;
import org.springframework.stereotype.Component;

@Component
class DraftPlanDelegate extends ReleaseDelegate {
    private final Plans plans;

    DraftPlanDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    protected void execute(ReleaseContext context) {
        plans.draft(context.releaseId(), context.get(PlanningVariables.ROLLOUT_APPROACH));
    }
}
