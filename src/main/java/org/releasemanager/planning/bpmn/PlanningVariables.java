package org.releasemanager.planning.bpmn;

import org.releasemanager.engine.Variable;
import org.releasemanager.planning.RolloutApproach;

/** Variables of {@code plan-release.bpmn}, and the fields of its form {@code define-scope}. */
final class PlanningVariables {
    /** Written by the decision table {@code rollout-approach}. */
    static final Variable<RolloutApproach> ROLLOUT_APPROACH = Variable.of("rolloutApproach", RolloutApproach.class);

    /** Fields come from forms and programs, so that their types are checked where they are read. */
    static final Variable<Object> OBJECTIVES = Variable.of("objectives", Object.class);

    static final Variable<Object> SUCCESS_CRITERIA = Variable.of("successCriteria", Object.class);
    static final Variable<Object> OUT_OF_SCOPE = Variable.of("outOfScope", Object.class);
    static final Variable<Object> OPTIMISTIC_DAYS = Variable.of("optimisticDays", Object.class);
    static final Variable<Object> LIKELY_DAYS = Variable.of("likelyDays", Object.class);
    static final Variable<Object> PESSIMISTIC_DAYS = Variable.of("pessimisticDays", Object.class);
    static final Variable<Object> BUDGET_DAYS = Variable.of("budgetDays", Object.class);
    static final Variable<Object> TARGET_START = Variable.of("targetStart", Object.class);

    private PlanningVariables() {}
}
