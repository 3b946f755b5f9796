package org.releasemanager.gate.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.releasemanager.gate.Fixtures.NOW;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.bpmn.GateVariables.CHOICE;
import static org.releasemanager.gate.bpmn.GateVariables.GATES_PASSED;
import static org.releasemanager.gate.bpmn.GateVariables.GATE_SUMMARY;
import static org.releasemanager.gate.bpmn.GateVariables.REASON;
import static org.releasemanager.gate.bpmn.GateVariables.WAIVE_UNTIL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.gate.Story;
import org.releasemanager.gate.Waiver;

class CheckGatesTest {
    private static final String TASK = "userTask_resolveGates";
    private static final String WHY = "Known flaky test, ticket SHOP-12";

    @TempDir
    Path home;

    private Story story;
    private ResolveGatesCompletion completion;
    private ResolveGatesEvidence evidence;
    private final ReleaseContext context = mock(ReleaseContext.class);

    @BeforeEach
    void twoRedGates() {
        story = new Story(
                        home,
                        release(gate("unit-tests", "junit", "reports/*.xml"), gate("bom", "cyclonedx", "bom.json")))
                .commits("reports/a.xml", Story.BAD_TESTS);
        completion = new ResolveGatesCompletion(story.gates, story.checklists, story.timeline, story.term);
        evidence = new ResolveGatesEvidence(story.gates, story.checklists);
        when(context.releaseId()).thenReturn(RELEASE);
    }

    @Test
    void processLearnsWhetherAllGatesPassed() {
        new EvaluateGatesDelegate(story.gates).execute(context);

        verify(context).set(GATES_PASSED, false);
        verify(context).set(GATE_SUMMARY, "1 failed (unit-tests), 1 inconclusive (bom)");
    }

    @Test
    void personSeesEachGateWithItsNumbers() {
        story.gates.evaluate(RELEASE);

        var shown = evidence.of(RELEASE, TASK);

        assertThat(shown.markdown().lines().toList())
                .startsWith(
                        "| Gate | Verdict | Observed | Threshold | Reason | Measured at (UTC) |",
                        "| --- | --- | --- | --- | --- | --- |")
                .element(2)
                .isEqualTo(
                        "| unit-tests | **FAIL** | tests run 2, tests failed 1 | tests run at least 1, tests failed at"
                                + " most 0 | Missed: tests failed 1 (at most 0). Failed: b. | 2026-11-23T10:00:00Z |");
        assertThat(shown.facts()).containsEntry("passed", false);
        assertThat(shown.facts().get("gates"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("gate", "unit-tests")
                .containsEntry("verdict", "FAIL")
                .containsEntry("observed", "tests run 2, tests failed 1");
    }

    @Test
    void namesInReportsCannotWriteMarkup() {
        var name = "|[x](http://evil.example)&lt;script&gt; **a** `b` @here www.evil.example&#10;| # c";
        story.commits("reports/a.xml", "<testsuite><testcase name='" + name + "'><failure/></testcase></testsuite>");
        story.gates.evaluate(RELEASE);

        var row = evidence.of(RELEASE, TASK).markdown().lines().toList().get(2);

        assertThat(row)
                .contains("\\|\\[x\\](http://evil.example)\\<script> \\*\\*a\\*\\* \\`b\\` @\u200Bhere")
                .matches("(?s)\\|( (\\\\\\||[^|])+ \\|){6}");
    }

    @Test
    void waivingCoversAllRedGatesForSevenDays() {
        story.gates.evaluate(RELEASE);

        completion.completing(task(Map.of("choice", "WAIVE", "reason", WHY)));
        assertThat(story.gates.evaluate(RELEASE).isGreen()).isFalse();
        assertThat(evidence.of(RELEASE, TASK).markdown())
                .contains("- unit-tests: tester asks until 2026-11-30T10:00:00Z: " + WHY);
        var second = task(Map.of("choice", "WAIVE", "reason", "I looked at it, too"));
        when(second.completedBy()).thenReturn("security");
        completion.completing(second);

        assertThat(story.gates.waivers(RELEASE))
                .allSatisfy(waiver -> assertThat(waiver.until()).isEqualTo(NOW.plus(Duration.ofDays(7))))
                .extracting(Waiver::gateId)
                .containsExactlyInAnyOrder("unit-tests", "bom");
        assertThat(story.gates.evaluate(RELEASE).isGreen()).isTrue();
        assertThat(evidence.of(RELEASE, TASK).markdown())
                .contains("| WAIVED by tester and security until 2026-11-30T10:00:00Z |");
    }

    @Test
    void personChoosesTheTerm() {
        story.gates.evaluate(RELEASE);

        completion.completing(task(Map.of("choice", "WAIVE", "reason", WHY, "waiveUntil", "2026-11-25")));

        assertThat(story.gates.waivers(RELEASE))
                .extracting(waiver -> waiver.until().toString())
                .containsOnly("2026-11-26T00:00:00Z");
    }

    @Test
    void wrongFieldsAreNamedAsInTheForm() {
        story.gates.evaluate(RELEASE);

        assertThat(problems(Map.of("choice", "WAIVE"))).containsExactly("reason");
        assertThat(problems(Map.of("choice", "WAIVE", "reason", "no"))).containsExactly("reason");
        assertThat(problems(Map.of("choice", "WAIVE", "reason", WHY, "waiveUntil", "soon")))
                .containsExactly("waiveUntil");
        assertThat(problems(Map.of("choice", "WAIVE", "reason", WHY, "waiveUntil", "2026-01-01")))
                .containsExactly("waiveUntil");
        assertThat(problems(Map.of("choice", "ABORT"))).containsExactly("reason");
        assertThat(problems(Map.of("choice", "IGNORE"))).containsExactly("choice");
        assertThat(story.gates.waivers(RELEASE)).isEmpty();
    }

    @Test
    void requesterOfTheReleaseMayNotWaive() {
        story.gates.evaluate(RELEASE);
        var task = task(Map.of("choice", "WAIVE", "reason", WHY));
        when(task.completedBy()).thenReturn("manager");

        assertThatThrownBy(() -> completion.completing(task))
                .isInstanceOfSatisfying(TaskRefused.class, refused -> assertThat(refused.isNotEntitled())
                        .isTrue())
                .hasMessageContaining("somebody else");
    }

    @Test
    void retryAndAbortAreTold() {
        completion.completing(task(Map.of("choice", "RETRY")));
        completion.completing(task(Map.of("choice", "ABORT", "reason", "Not this week")));

        verify(story.timeline)
                .record(RELEASE, "tester", "gates-retried", "Asked for the quality gates to be measured again");
        verify(story.timeline)
                .record(RELEASE, "tester", "gates-aborted", "Gave up at red quality gates: Not this week");
    }

    @Test
    void evidenceChangesNothing() {
        evidence.of(RELEASE, TASK);

        verifyNoInteractions(story.timeline);
        assertThat(evidence.definitions()).isEqualTo(completion.definitions()).containsExactly(TASK);
    }

    private List<String> problems(Map<String, String> entered) {
        try {
            completion.completing(task(entered));
            return List.of();
        } catch (InvalidFields invalid) {
            return invalid.problems().stream().map(InvalidFields.Problem::field).toList();
        }
    }

    private static TaskContext task(Map<String, String> entered) {
        var task = mock(TaskContext.class);
        when(task.releaseId()).thenReturn(RELEASE);
        when(task.completedBy()).thenReturn("tester");
        when(task.get(CHOICE)).thenReturn(entered.get("choice"));
        when(task.find(REASON)).thenReturn(Optional.ofNullable(entered.get("reason")));
        when(task.find(WAIVE_UNTIL)).thenReturn(Optional.ofNullable(entered.get("waiveUntil")));
        return task;
    }
}
