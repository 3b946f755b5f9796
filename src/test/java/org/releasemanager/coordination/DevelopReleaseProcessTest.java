package org.releasemanager.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class DevelopReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("coordination/develop-release.bpmn");

    @Test
    void developmentIsCompletedWhenEveryTeamIsDone() {
        var development = model.start(Map.of());
        assertThat(development)
                .isWaitingAtExactly(
                        "userTask_completeDevelopment",
                        "userTask_testIntegration",
                        "userTask_assureQuality",
                        "userTask_updateDocumentation");

        model.complete("userTask_updateDocumentation", Map.of("result", "PASSED"));
        model.complete("userTask_testIntegration", Map.of("result", "PASSED"));
        model.complete("userTask_completeDevelopment", Map.of("result", "PASSED"));
        assertThat(development).isWaitingAt("userTask_assureQuality").isNotWaitingAt("userTask_testIntegration");
        model.complete("userTask_assureQuality", Map.of("result", "PASSED_WITH_REMARKS", "remarks", "slow on IE"));

        assertThat(development).isEnded();
        assertThat(model.variable(development, "outcome")).isEqualTo("PROCEED");
        assertThat(model.variable(development, "remarks")).isEqualTo("no such variable");
    }
}
