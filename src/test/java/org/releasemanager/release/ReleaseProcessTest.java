package org.releasemanager.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.releasemanager.engine.ModelUnderTest.RELEASE;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class ReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("release.bpmn")
            .calling("plan-release", "develop-release", "prepare-release", "launch-release", "close-release");

    private static final Map<String, Object> REQUEST = Map.of("product", "shop", "version", "1.2.0", "round", 1);

    @BeforeEach
    void everyPhaseSucceeds() {
        model.on("plan-release", set("outcome", "PROCEED"));
        model.on("develop-release", set("outcome", "PROCEED"));
        model.on("prepare-release", set("outcome", "PROCEED"));
        model.on("launch-release", set("outcome", "RELEASED"));
    }

    @Test
    void releaseGoesThroughItsFivePhases() {
        var release = model.start(REQUEST);

        assertThat(release).isEnded().hasPassed("endEvent_releaseCompleted");
        assertThat(model.steps())
                .containsExactly(
                        "enterPhaseListener callActivity_planRelease",
                        "plan-release",
                        "enterPhaseListener callActivity_developRelease",
                        "develop-release",
                        "enterPhaseListener callActivity_prepareRelease",
                        "prepare-release",
                        "enterPhaseListener callActivity_launchRelease",
                        "launch-release",
                        "enterPhaseListener callActivity_closeRelease",
                        "close-release",
                        "concludeReleaseListener endEvent_releaseCompleted");
    }

    @Test
    void everyPhaseKnowsTheReleaseByItsBusinessKey() {
        model.on("close-release", ReleaseProcessTest::mustBelongToTheRelease);

        var release = model.start(REQUEST);

        assertThat(release).isEnded();
    }

    @Test
    void rejectedPlanEndsTheRelease() {
        model.on("plan-release", set("outcome", "REJECTED"));

        var release = model.start(REQUEST);

        assertThat(release).isEnded().hasPassed("endEvent_releaseRejected");
        assertThat(model.steps())
                .endsWith("announceRejection", "concludeReleaseListener endEvent_releaseRejected")
                .doesNotContain("develop-release");
    }

    @Test
    void reworkAfterPreparationStartsANewRoundInDevelopment() {
        model.on("prepare-release", set("outcome", "REWORK"), set("outcome", "PROCEED"));

        var release = model.start(REQUEST);

        assertThat(release).isEnded().hasPassed("endEvent_releaseCompleted");
        assertThat(model.steps())
                .containsSubsequence("prepare-release", "startNextRound", "develop-release", "prepare-release");
    }

    @Test
    void abandonedReleaseIsRejected() {
        model.on("prepare-release", set("outcome", "REJECTED"));

        assertThat(model.start(REQUEST)).isEnded().hasPassed("endEvent_releaseRejected");
    }

    @Test
    void stoppedPreparationFailsTheRelease() {
        model.on("prepare-release", set("outcome", "FAILED"));

        assertThat(model.start(REQUEST)).isEnded().hasPassed("endEvent_releaseFailed");
    }

    @Test
    void outcomeNobodyDrewNeverReachesProduction() {
        model.on("prepare-release", set("outcome", "WHATEVER"));

        assertThat(model.start(REQUEST)).isEnded().hasNotPassed("callActivity_launchRelease");
    }

    @Test
    void releaseThatIsFixedForwardIsDevelopedAgain() {
        model.on("launch-release", set("outcome", "REWORK"), set("outcome", "RELEASED"));

        var release = model.start(REQUEST);

        assertThat(release).isEnded().hasPassed("endEvent_releaseCompleted");
        assertThat(model.steps()).containsSubsequence("launch-release", "startNextRound", "develop-release");
    }

    @Test
    void stoppedLaunchFailsTheRelease() {
        model.on("launch-release", set("outcome", "FAILED"));

        assertThat(model.start(REQUEST)).isEnded().hasPassed("endEvent_releaseFailed");
        assertThat(model.steps()).endsWith("announceFailure", "concludeReleaseListener endEvent_releaseFailed");
    }

    @Test
    void rolledBackReleaseIsReviewedToo() {
        model.on("launch-release", set("outcome", "ROLLED_BACK"));

        var release = model.start(REQUEST);

        assertThat(release).isEnded().hasPassed("callActivity_closeRelease", "endEvent_releaseRolledBack");
    }

    @Test
    void cancellationEndsTheRunningPhaseAndSettlesWhatItLeft() {
        var release = runtimeService().startProcessInstanceByKey("release", RELEASE, REQUEST);
        assertThat(release).isWaitingAt("callActivity_planRelease");

        runtimeService()
                .createMessageCorrelation("cancel-release")
                .processInstanceBusinessKey(RELEASE)
                .correlate();
        assertThat(runtimeService().createProcessInstanceQuery().list()).hasSize(1);
        model.run();

        assertThat(release).isEnded().hasPassed("endEvent_releaseCancelled");
        assertThat(model.steps())
                .endsWith(
                        "settleCancellation",
                        "announceCancellation",
                        "concludeReleaseListener endEvent_releaseCancelled");
    }

    private static void mustBelongToTheRelease(DelegateExecution execution) {
        assertThat(execution.getProcessBusinessKey()).isEqualTo(RELEASE);
        assertThat(execution.getVariable("version")).isEqualTo("1.2.0");
    }
}
