package org.releasemanager.risk.bpmn;

import org.releasemanager.engine.Variable;
import org.releasemanager.risk.RiskLevel;

/** Variables of {@code assess-risk.bpmn}. */
final class RiskVariables {
    /** 0…100. */
    static final Variable<Integer> RISK_SCORE = Variable.of("riskScore", Integer.class);

    static final Variable<Integer> CRITICAL_FACTORS = Variable.of("criticalFactors", Integer.class);

    /** Written by the decision table {@code risk-level}. */
    static final Variable<RiskLevel> RISK_LEVEL = Variable.of("riskLevel", RiskLevel.class);

    private RiskVariables() {}
}
