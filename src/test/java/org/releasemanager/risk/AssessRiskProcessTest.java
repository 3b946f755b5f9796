package org.releasemanager.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class AssessRiskProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("risk/assess-risk.bpmn")
            .deciding("risk-level", Map.of("riskLevel", "\"HIGH\""))
            .deciding("rollout-approach", Map.of("rolloutApproach", "\"CANARY\""));

    @Test
    void levelAndApproachFollowFromTheScore() {
        model.on("assessRisk", set("riskScore", 72));

        var assessment = model.start(Map.of());

        assertThat(assessment).isEnded();
        assertThat(model.steps()).containsExactly("assessRisk", "recordRiskLevel");
        assertThat(model.variable(assessment, "riskLevel")).isEqualTo("HIGH");
        assertThat(model.variable(assessment, "rolloutApproach")).isEqualTo("CANARY");
    }
}
