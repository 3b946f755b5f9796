package org.releasemanager.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class AwaitDependenciesProcessTest {
    private static final String CHANGED = "dependencies-changed";

    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("coordination/await-dependencies.bpmn");

    @Test
    void releaseWithNothingToWaitForGoesOn() {
        verdicts("SETTLED");

        var wait = model.start(Map.of());

        assertThat(wait).isEnded();
        assertThat(model.variable(wait, "outcome")).isEqualTo("PROCEED");
    }

    @Test
    void releaseWaitsUntilWhatItDependsOnIsThere() {
        verdicts("OPEN", "OPEN", "SETTLED");

        var wait = model.start(Map.of());
        model.signal("receiveTask_awaitDependencies", wait);
        assertThat(wait).isWaitingAtExactly("receiveTask_awaitDependencies");
        model.signal("receiveTask_awaitDependencies", wait);

        assertThat(wait).isEnded();
        assertThat(model.variable(wait, "outcome")).isEqualTo("PROCEED");
    }

    @Test
    void whatCanNeverComeIsWaivedByTwoPeople() {
        verdicts("IMPOSSIBLE", "UNCONFIRMED", "SETTLED");

        var wait = model.start(Map.of());
        model.complete("userTask_resolveDependencies", Map.of("choice", "WAIVE", "reason", "The old one will do"));
        assertThat(wait).isWaitingAtExactly("userTask_confirmWaiver");
        model.complete("userTask_confirmWaiver", Map.of("decision", "CONFIRM"));

        assertThat(wait).isEnded();
        assertThat(model.variable(wait, "reason")).isEqualTo("no such variable");
    }

    @Test
    void managerMayGiveUp() {
        verdicts("IMPOSSIBLE");

        var wait = model.start(Map.of());
        model.complete("userTask_resolveDependencies", Map.of("choice", "ABORT", "reason", "Not this year"));

        assertThat(wait).isEnded();
        assertThat(model.variable(wait, "outcome")).isEqualTo("ABORTED");
    }

    @Test
    void questionsThatAreNoLongerTheRightOnesGoAway() {
        verdicts("IMPOSSIBLE", "UNCONFIRMED", "OPEN");

        var wait = model.start(Map.of());
        assertThat(model.tell("userTask_resolveDependencies", wait, CHANGED)).isTrue();
        assertThat(wait).isWaitingAtExactly("userTask_confirmWaiver");
        assertThat(model.tell("userTask_confirmWaiver", wait, CHANGED)).isTrue();

        assertThat(wait).isWaitingAtExactly("receiveTask_awaitDependencies");
    }

    private static void verdicts(String... words) {
        var script = new JavaDelegate[words.length];
        for (int i = 0; i < words.length; i++) {
            script[i] = set("dependencyVerdict", words[i]);
        }
        model.on("checkDependencies", script);
    }
}
