package org.releasemanager.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class AwaitWindowProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("calendar/await-window.bpmn");

    @Test
    void releaseWhoseTimeHasComeDoesNotWait() {
        model.on("scheduleLaunch", set("launchDue", true));

        var window = model.start(Map.of());

        assertThat(window).isEnded().hasPassed("endEvent_windowReached").hasNotPassed("receiveTask_awaitWindow");
    }

    @Test
    void whoeverIsWokenLooksAtTheCalendarAgain() {
        model.on("scheduleLaunch", set("launchDue", false), set("launchDue", false), set("launchDue", true));

        var window = model.start(Map.of());
        assertThat(window).isWaitingAt("receiveTask_awaitWindow");
        model.signal("receiveTask_awaitWindow", window);
        assertThat(window).isWaitingAt("receiveTask_awaitWindow");
        model.signal("receiveTask_awaitWindow", window);

        assertThat(window).isEnded().hasPassed("endEvent_windowReached");
        assertThat(model.steps()).containsExactly("scheduleLaunch", "scheduleLaunch", "scheduleLaunch");
    }
}
