package org.releasemanager.risk.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.risk.RiskAssessments;
import org.springframework.stereotype.Component;

@Component
class AssessRiskDelegate extends ReleaseDelegate {
    private final RiskAssessments riskAssessments;

    AssessRiskDelegate(RiskAssessments riskAssessments) {
        this.riskAssessments = riskAssessments;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var assessment = riskAssessments.assess(context.releaseId());
        context.set(RiskVariables.RISK_SCORE, assessment.score());
        context.set(RiskVariables.CRITICAL_FACTORS, assessment.criticalFactors());
    }
}
