package org.releasemanager.coordination;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class DoActivityProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("coordination/do-activity.bpmn");

    @Test
    void activityBesideAReleaseEndsWhenItIsDone() {
        var activity = model.start(Map.of("activity", "1"));
        assertThat(activity).isWaitingAt("userTask_doActivity");

        model.complete("userTask_doActivity", Map.of("result", "DONE"));

        assertThat(activity).isEnded();
    }

    @Test
    void activityGoesWhenTheReleaseIsCancelled() {
        var activity = model.start(Map.of("activity", "1"));

        runtimeService().correlateMessage("release-cancelled", ModelUnderTest.RELEASE);

        assertThat(activity).isEnded().hasPassed("endEvent_activityWithdrawn");
    }
}
