package org.releasemanager.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class CloseReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model =
            new ModelUnderTest("review/close-release.bpmn").calling("do-activities", "do-activity");

    @Test
    void releaseIsClosedWhenActivitiesThatWereAddedAreDone() {
        var closing = model.start(Map.of("outcome", "RELEASED"));
        runtimeService().correlateMessage("activity-added", ModelUnderTest.RELEASE, Map.of("activity", "7"));
        model.complete("userTask_collectFeedback", Map.of("feedback", "faster", "satisfaction", 5));

        model.complete("userTask_reviewRelease", Map.of("wentWell", "all", "wentWrong", "nothing"));

        assertThat(closing).isEnded();
        assertThat(model.steps()).contains("do-activity");
    }

    @Test
    void releaseIsMeasuredHeardReviewedAndReported() {
        var closing = model.start(Map.of("outcome", "RELEASED"));

        assertThat(closing).isWaitingAt("userTask_collectFeedback");
        model.complete("userTask_collectFeedback", Map.of("feedback", "faster", "satisfaction", 5));
        assertThat(closing).isWaitingAt("userTask_reviewRelease");
        model.complete("userTask_reviewRelease", Map.of("wentWell", "all", "wentWrong", "nothing"));

        assertThat(closing).isEnded();
        assertThat(model.steps())
                .containsExactly("measureProduction", "do-activities", "writeReport", "announceReport");
        assertThat(model.variable(closing, "outcome")).isEqualTo("RELEASED");
        assertThat(model.variable(closing, "feedback")).isEqualTo("no such variable");
    }
}
