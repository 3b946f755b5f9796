package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.gate.Checklists.Answer;
import org.releasemanager.product.Product.Gate;

class ChecklistTest {
    private static final Gate GO_LIVE =
            with(Map.of("items", "Backup verified\nOn-call informed"), gate("go-live", "checklist", ""));

    @TempDir
    Path home;

    private Story story;

    @BeforeEach
    void twoOpenItems() {
        story = new Story(home, release(GO_LIVE));
    }

    @Test
    void listThatNobodyAnsweredIsInconclusive() {
        var result = result();

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason()).contains("Nobody answered: Backup verified, On-call informed.");
    }

    @Test
    void eachItemKeepsWhoSaidWhatAndWhen() {
        story.checklists.answer(
                RELEASE, "go-live", "operator", List.of(new Answer("Backup verified", true, "restored")));
        story.clock.pass(Duration.ofMinutes(5));
        story.checklists.answer(RELEASE, "go-live", "manager", List.of(new Answer("On-call informed", true, null)));

        assertThat(story.checklists.of(RELEASE).get("go-live"))
                .containsExactly(
                        new ChecklistItem("Backup verified", true, "operator", "2026-11-23T10:00:00Z", "restored"),
                        new ChecklistItem("On-call informed", true, "manager", "2026-11-23T10:05:00Z", null));
        assertThat(result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(result().observed()).isEqualTo("items done 2");
        verify(story.timeline)
                .record(
                        RELEASE,
                        "operator",
                        "checklist-answered",
                        "Checklist 'go-live', 'Backup verified': done, restored");
    }

    @Test
    void itemThatIsNotDoneFailsAndNamesThePerson() {
        story.checklists.checkOff(RELEASE, "operator");
        story.checklists.answer(RELEASE, "go-live", "tester", List.of(new Answer("Backup verified", false, null)));

        assertThat(result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result().reason()).contains("Not done: Backup verified (tester).");
    }

    @Test
    void checkingOffLeavesWhatOthersSaid() {
        story.checklists.answer(RELEASE, "go-live", "tester", List.of(new Answer("Backup verified", false, "no disk")));

        story.checklists.checkOff(RELEASE, "operator");

        assertThat(story.checklists.of(RELEASE).get("go-live"))
                .extracting(ChecklistItem::person)
                .containsExactly("tester", "operator");
    }

    @Test
    void reworkAsksAgain() {
        story.checklists.checkOff(RELEASE, "operator");

        story.becomes(release("1.4.0", 2, GO_LIVE));

        assertThat(result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void theSameAnswerTwiceIsOneAnswer() {
        var answer = List.of(new Answer("Backup verified", true, null));

        story.checklists.answer(RELEASE, "go-live", "operator", answer);
        story.checklists.answer(RELEASE, "go-live", "operator", answer);

        verify(story.timeline, times(1)).record(eq(RELEASE), any(), eq("checklist-answered"), any());
    }

    @Test
    void wrongAnswersAreNamedAndNothingIsRecorded() {
        var outcome = story.checklists.answer(
                RELEASE,
                "go-live",
                "operator",
                List.of(
                        new Answer("Backup verified", true, null),
                        new Answer("Backup", true, null),
                        new Answer("On-call informed", null, "x".repeat(2_001))));

        assertThat(((ChecklistOutcome.Invalid) outcome).problems())
                .extracting(WaiverOutcome.FieldProblem::field)
                .containsExactly("items[1].item", "items[2].done", "items[2].note");
        assertThat(story.checklists.of(RELEASE).get("go-live")).allMatch(ChecklistItem::isOpen);
        assertThat(story.checklists.answer(RELEASE, "other", "operator", List.of()))
                .isEqualTo(new ChecklistOutcome.UnknownChecklist(List.of("go-live")));
    }

    private GateResult result() {
        return story.gates.evaluate(RELEASE).results().get(0);
    }
}
