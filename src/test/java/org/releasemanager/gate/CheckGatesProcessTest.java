package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.engine.ModelUnderTest;

class CheckGatesProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("gate/check-gates.bpmn");

    @Test
    void greenGatesOpenWithoutAPerson() {
        model.on("evaluateGates", set("gatesPassed", true));

        var check = model.start(Map.of());

        assertThat(check).isEnded().hasPassed("endEvent_gatesOpened").hasNotPassed("userTask_resolveGates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETRY", "WAIVE"})
    void redGatesAreJudgedAgainAfterNewEvidenceOrAWaiver(String choice) {
        model.on("evaluateGates", set("gatesPassed", false), set("gatesPassed", true));

        var check = model.start(Map.of());
        assertThat(check).isWaitingAt("userTask_resolveGates");
        model.complete("userTask_resolveGates", Map.of("choice", choice, "reason", "known flaky test"));

        assertThat(check).isEnded().hasPassed("endEvent_gatesOpened");
        assertThat(model.steps()).containsExactly("evaluateGates", "evaluateGates");
        assertThat(model.variable(check, "reason")).isEqualTo("no such variable");
    }

    @Test
    void redGatesStayRedAfterAWaiverThatDoesNotHold() {
        model.on("evaluateGates", set("gatesPassed", false));
        var check = model.start(Map.of());

        model.complete("userTask_resolveGates", Map.of("choice", "WAIVE"));

        assertThat(check).isWaitingAt("userTask_resolveGates");
    }

    @Test
    void abortKeepsTheGatesClosed() {
        model.on("evaluateGates", set("gatesPassed", false));
        var check = model.start(Map.of());

        model.complete("userTask_resolveGates", Map.of("choice", "ABORT"));

        assertThat(check).isEnded().hasPassed("endEvent_gatesKeptClosed");
        assertThat(model.variable(check, "gatesPassed")).isEqualTo(false);
    }
}
