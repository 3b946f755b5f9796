package org.releasemanager.risk.bpmn;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskAssessments;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.RiskLevel;

class RiskDelegatesTest {
    private final RiskAssessments assessments = mock(RiskAssessments.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);

    @BeforeEach
    void releaseIsTheBusinessKey() {
        when(execution.getProcessBusinessKey()).thenReturn("shop-1.1.0");
    }

    @Test
    void assessRiskTellsTheProcessScoreAndCriticalFactors() {
        var critical = new AssessedFactor("x", RiskKind.TECHNICAL, 1, "1", 1, 5, 20, "It is 1.", null);
        when(assessments.assess("shop-1.1.0"))
                .thenReturn(new RiskAssessment(
                        "shop-1.1.0", 1, 1, "c0ffee", "f", 20, null, List.of(critical), Instant.EPOCH));

        new AssessRiskDelegate(assessments).execute(execution);

        verify(execution).setVariable("riskScore", 20);
        verify(execution).setVariable("criticalFactors", 1);
    }

    @Test
    void recordRiskLevelKeepsWhatTheTableDecided() {
        when(execution.getVariable("riskLevel")).thenReturn("HIGH");

        new RecordRiskLevelDelegate(assessments).execute(execution);

        verify(assessments).recordLevel("shop-1.1.0", RiskLevel.HIGH);
    }
}
