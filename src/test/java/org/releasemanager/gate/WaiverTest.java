package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.releasemanager.gate.Fixtures.NOW;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.optional;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Story.BAD_TESTS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.WaiverOutcome.FieldProblem;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Deviation;

class WaiverTest {
    private static final Gate TESTS = gate("unit-tests", "junit", "reports/*.xml");
    private static final Gate HINTS = optional(gate("hints", "junit", "reports/*.xml"));
    private static final String REASON = "Known flaky test, ticket SHOP-12";
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @TempDir
    Path home;

    private Story story;

    @BeforeEach
    void redRelease() {
        story = new Story(home, release(TESTS, HINTS)).commits("reports/a.xml", BAD_TESTS);
        story.gates.evaluate(RELEASE);
    }

    @Test
    void waivedGateNoLongerStopsTheReleaseButKeepsItsNumbers() {
        story.gates.waive(RELEASE, "unit-tests", "tester", "  " + REASON + " ", TOMORROW);
        var outcome =
                story.gates.waive(RELEASE, "unit-tests", "security", "I looked at it, too", TOMORROW.plusSeconds(9));
        var report = story.gates.evaluate(RELEASE);

        assertThat(outcome).isInstanceOfSatisfying(WaiverOutcome.Granted.class, granted -> {
            assertThat(granted.waiver().person()).isEqualTo("tester");
            assertThat(granted.waiver().confirmedBy()).isEqualTo("security");
            assertThat(granted.waiver().reason()).isEqualTo(REASON);
            assertThat(granted.waiver().until()).isEqualTo(TOMORROW);
        });
        assertThat(report.isGreen()).isTrue();
        assertThat(report.summary()).isEqualTo("1 with a warning (hints), 1 waived (unit-tests)");
        var result = report.results().get(0);
        assertThat(result.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(result.measured()).isEqualTo(Verdict.FAIL);
        assertThat(result.observed()).isEqualTo("tests run 2, tests failed 1");
        assertThat(story.gates.history(RELEASE).get(1)).isEqualTo(result);
    }

    @Test
    void waiverIsToldOnTheTimelineAsADeviation() {
        story.gates.waive(RELEASE, "unit-tests", "tester", REASON, TOMORROW);
        verifyNoInteractions(story.deviations);
        story.gates.waive(RELEASE, "unit-tests", "security", "I looked at it, too", TOMORROW);

        verify(story.timeline)
                .record(
                        RELEASE,
                        "tester",
                        "gate-waiver-asked",
                        "Asked to waive the quality gate 'unit-tests' until 2026-11-24T10:00:00Z, a second person has to"
                                + " agree: " + REASON);
        verify(story.deviations)
                .recordByTwo(
                        RELEASE,
                        Deviation.Kind.WAIVER,
                        "unit-tests",
                        "tester",
                        "security",
                        "Waived the quality gate 'unit-tests' until 2026-11-24T10:00:00Z, as tester had asked ("
                                + REASON + "): I looked at it, too");
    }

    @Test
    void gateIsRedAgainWhenItsWaiverHasEnded() {
        waivedByTwo();
        story.gates.evaluate(RELEASE);

        story.clock.pass(Duration.ofDays(1).minusSeconds(1));
        var before = story.gates.latest(RELEASE);
        story.clock.pass(Duration.ofSeconds(1));
        var after = story.gates.latest(RELEASE);

        assertThat(before.isGreen()).isTrue();
        assertThat(after.isGreen()).isFalse();
        assertThat(after.results().get(0).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(after.results().get(0).reason())
                .endsWith("The waiver by tester and security ended at 2026-11-24T10:00:00Z: the gate is closed again.");
        assertThat(story.gates.history(RELEASE).get(1).verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(story.gates.waivers(RELEASE)).hasSize(1);
    }

    @Test
    void onePersonAloneWaivesNothing() {
        story.gates.waive(RELEASE, "unit-tests", "tester", REASON, TOMORROW);
        var again = story.gates.waive(RELEASE, "unit-tests", "tester", REASON, TOMORROW);

        assertThat(again)
                .isInstanceOfSatisfying(WaiverOutcome.AskedAlready.class, refused -> assertThat(refused.message())
                        .contains("a second person"));
        assertThat(story.gates.evaluate(RELEASE).isGreen()).isFalse();
        assertThat(story.gates.askedWaivers(RELEASE)).extracting(Waiver::person).containsExactly("tester");
    }

    @Test
    void theEarlierOfTheTwoTermsCounts() {
        story.gates.waive(RELEASE, "unit-tests", "tester", REASON, TOMORROW);
        story.gates.waive(RELEASE, "unit-tests", "security", REASON, TOMORROW.minusSeconds(60));

        assertThat(story.gates.waivers(RELEASE)).extracting(Waiver::until).containsExactly(TOMORROW.minusSeconds(60));
        assertThat(story.gates.latest(RELEASE).isGreen()).isTrue();
        assertThat(story.gates.askedWaivers(RELEASE)).isEmpty();
    }

    @Test
    void wishThatNobodyConfirmedInTimeIsOver() {
        story.gates.waive(RELEASE, "unit-tests", "tester", REASON, TOMORROW);
        story.clock.pass(Duration.ofDays(1));

        assertThat(story.gates.waive(RELEASE, "unit-tests", "security", REASON, TOMORROW.plusSeconds(60)))
                .isInstanceOf(WaiverOutcome.Asked.class);
        assertThat(story.gates.latest(RELEASE).isGreen()).isFalse();
    }

    @Test
    void waiverCoversOneRoundOnly() {
        waivedByTwo();

        story.becomes(release("1.4.0", 2, TESTS, HINTS));

        assertThat(story.gates.evaluate(RELEASE).isGreen()).isFalse();
    }

    @Test
    void gateThatPassesNeedsNoWaiver() {
        waivedByTwo();
        story.commits("reports/a.xml", Story.GOOD_TESTS);

        var result = story.gates.evaluate(RELEASE).results().get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.waiver()).isNull();
    }

    @Test
    void requesterMayNotWaive() {
        var outcome = story.gates.waive(RELEASE, "unit-tests", "manager", REASON, TOMORROW);

        assertThat(outcome).isInstanceOf(WaiverOutcome.NotEntitled.class);
        assertThat(story.gates.latest(RELEASE).isGreen()).isFalse();
        verify(story.deviations, never()).record(any(), any(), any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "          ", "  short    "})
    void reasonIsMandatory(String reason) {
        assertThat(story.gates.waive(RELEASE, "unit-tests", "tester", reason, TOMORROW))
                .isInstanceOfSatisfying(WaiverOutcome.Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("reason"));
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, false", "PT0S, false", "PT1S, true", "P90D, true", "P90DT1S, false"})
    void waiverEndsWithinNinetyDays(Duration length, boolean granted) {
        var outcome = story.gates.waive(RELEASE, "unit-tests", "tester", REASON, NOW.plus(length));

        assertThat(outcome instanceof WaiverOutcome.Asked).isEqualTo(granted);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var outcome = story.gates.waive(RELEASE, "unit-tests", "tester", "no", NOW);

        assertThat(((WaiverOutcome.Invalid) outcome).problems())
                .extracting(FieldProblem::field)
                .containsExactly("reason", "until");
    }

    @Test
    void gateThatStopsNothingCannotBeWaived() {
        assertThat(story.gates.waive(RELEASE, "hints", "tester", REASON, TOMORROW))
                .isInstanceOf(WaiverOutcome.NotRed.class);
        assertThat(story.gates.waive(RELEASE, "nonsense", "tester", REASON, TOMORROW))
                .isInstanceOf(WaiverOutcome.UnknownGate.class);
    }

    @Test
    void gateThatWasNeverMeasuredCannotBeWaived() {
        story.becomes(release("1.4.0", 2, TESTS, HINTS));

        assertThat(story.gates.waive(RELEASE, "unit-tests", "tester", REASON, TOMORROW))
                .isInstanceOf(WaiverOutcome.NotRed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-24T00:00:00Z",
        "2026-12-31, 2027-01-01T00:00:00Z",
        "2027-02-21, 2027-02-21T10:00:00Z",
        "2027-01-31T18:00:00+01:00, 2027-01-31T17:00:00Z",
        "2027-01-31T18:00:00Z, 2027-01-31T18:00:00Z"
    })
    void dayLastsToItsEnd(String text, Instant until) {
        assertThat(story.term.parse(text)).contains(until);
        assertThat(story.gates.waive(RELEASE, "unit-tests", "tester", REASON, until))
                .isInstanceOf(WaiverOutcome.Asked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31.01.2027", "2027-02-30", "2027-01-31T18:00:00", "T"})
    void otherTextIsNoTerm(String text) {
        assertThat(story.term.parse(text)).isEmpty();
    }

    private void waivedByTwo() {
        story.gates.waive(RELEASE, "unit-tests", "tester", REASON, TOMORROW);
        story.gates.waive(RELEASE, "unit-tests", "security", REASON, TOMORROW);
    }
}
