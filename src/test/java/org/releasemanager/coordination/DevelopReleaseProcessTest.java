package org.releasemanager.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class DevelopReleaseProcessTest {
    private static final Map<String, Object> DONE = Map.of("result", "DONE");

    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("coordination/develop-release.bpmn");

    @Test
    void developmentIsCompletedWhenEveryTeamIsDone() {
        var development = start(List.of());
        assertThat(development)
                .isWaitingAt(
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

    @Test
    void hotfixTakesTheShortWay() {
        model.on("listActivities", set("activities", List.of("1")));
        var development = model.start(Map.of("releaseType", "HOTFIX"));
        assertThat(development)
                .isWaitingAt("userTask_completeDevelopment", "userTask_testIntegration", "userTask_doActivity")
                .isNotWaitingAt("userTask_assureQuality", "userTask_updateDocumentation");

        model.complete("userTask_testIntegration", Map.of("result", "PASSED"));
        model.complete("userTask_doActivity", DONE);
        assertThat(development).isNotEnded();
        model.complete("userTask_completeDevelopment", Map.of("result", "PASSED"));

        assertThat(development).isEnded();
        assertThat(model.variable(development, "outcome")).isEqualTo("PROCEED");
    }

    @Test
    void developmentWaitsForTheActivitiesOfTheProduct() {
        var development = start(List.of("1", "2"));
        completeTheUsual();
        assertThat(development).isWaitingAt("userTask_doActivity");

        model.complete("userTask_doActivity", DONE);
        assertThat(development).isWaitingAt("userTask_doActivity");
        model.complete("userTask_doActivity", Map.of("result", "LEFT", "note", "no time"));

        assertThat(development).isEnded();
        assertThat(model.variable(development, "note")).isEqualTo("no such variable");
    }

    @Test
    void developmentWaitsForActivitiesThatAreAddedWhileItRuns() {
        var development = start(List.of());
        runtimeService().correlateMessage("activity-added", ModelUnderTest.RELEASE, Map.of("activity", "7"));
        runtimeService().correlateMessage("activity-added", ModelUnderTest.RELEASE, Map.of("activity", "8"));

        completeTheUsual();
        assertThat(development).isWaitingAt("userTask_doActivity_added");
        model.complete("userTask_doActivity_added", DONE);
        assertThat(development).isNotEnded();
        model.complete("userTask_doActivity_added", DONE);

        assertThat(development).isEnded();
        assertThat(model.variable(development, "outcome")).isEqualTo("PROCEED");
    }

    private static ProcessInstance start(List<String> activities) {
        model.on("listActivities", set("activities", activities));
        return model.start(Map.of("releaseType", "MINOR"));
    }

    private static void completeTheUsual() {
        for (String task : List.of("completeDevelopment", "testIntegration", "assureQuality", "updateDocumentation")) {
            model.complete("userTask_" + task, Map.of("result", "PASSED"));
        }
    }
}
