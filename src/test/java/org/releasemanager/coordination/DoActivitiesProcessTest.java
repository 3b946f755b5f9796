package org.releasemanager.coordination;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class DoActivitiesProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("coordination/do-activities.bpmn");

    @Test
    void allActivitiesAreAskedForAtOnceAndWaitedFor() {
        model.on("listActivities", set("activities", List.of("1", "2")));
        var activities = model.start(Map.of());

        assertThat(activities).isWaitingAt("userTask_doActivity");
        model.complete("userTask_doActivity", Map.of("result", "DONE"));
        assertThat(activities).isWaitingAt("userTask_doActivity");
        model.complete("userTask_doActivity", Map.of("result", "DONE"));

        assertThat(activities).isEnded();
    }

    @Test
    void productWithoutActivitiesHoldsUpNobody() {
        model.on("listActivities", set("activities", List.of()));

        assertThat(model.start(Map.of())).isEnded();
    }
}
