package org.releasemanager.risk.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.risk.RiskAssessments;
import org.springframework.stereotype.Component;

@Component
class RecordRiskLevelDelegate extends ReleaseDelegate {
    private final RiskAssessments riskAssessments;

    RecordRiskLevelDelegate(RiskAssessments riskAssessments) {
        this.riskAssessments = riskAssessments;
    }

    @Override
    protected void execute(ReleaseContext context) {
        riskAssessments.recordLevel(context.releaseId(), context.get(RiskVariables.RISK_LEVEL));
    }
}
