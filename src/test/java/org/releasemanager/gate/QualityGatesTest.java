package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.releasemanager.gate.Fixtures.COMMIT;
import static org.releasemanager.gate.Fixtures.NOW;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.in;
import static org.releasemanager.gate.Fixtures.minimum;
import static org.releasemanager.gate.Fixtures.optional;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;
import static org.releasemanager.gate.Story.BAD_TESTS;
import static org.releasemanager.gate.Story.GOOD_TESTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.UnknownRelease;

class QualityGatesTest {
    private static final Gate TESTS = gate("unit-tests", "junit", "reports/**/TEST-*.xml");
    private static final Gate COVERAGE = optional(minimum(0.7, gate("coverage", "jacoco", "reports/jacoco.xml")));

    @TempDir
    Path home;

    @Test
    void releaseWithGoodEvidencePasses() {
        var story = new Story(home, release(TESTS, COVERAGE))
                .commits("reports/TEST-a.xml", GOOD_TESTS)
                .commits("reports/unit/TEST-b.xml", GOOD_TESTS)
                .commits("reports/jacoco.xml", coverage(7, 3));

        var report = story.gates.evaluate(RELEASE);

        assertThat(report.isGreen()).isTrue();
        assertThat(report.summary()).isEqualTo("2 passed");
        assertThat(report.results()).extracting(GateResult::gateId).containsExactly("unit-tests", "coverage");
        assertThat(report.results().get(0).observed()).isEqualTo("tests run 4, tests failed 0");
        verify(story.timeline).record(RELEASE, Timeline.SYSTEM, "gates-evaluated", "Quality gates: 2 passed");
    }

    @Test
    void failedTestMakesTheReleaseRedAndSaysWhy() {
        var story = new Story(home, release(TESTS)).commits("reports/TEST-a.xml", BAD_TESTS);

        var report = story.gates.evaluate(RELEASE);

        assertThat(report.isGreen()).isFalse();
        assertThat(report.summary()).isEqualTo("1 failed (unit-tests)");
        assertThat(report.results().get(0).reason()).isEqualTo("Missed: tests failed 1 (at most 0). Failed: b.");
    }

    @Test
    void optionalGateThatFailsIsAWarning() {
        var story = new Story(home, release(COVERAGE)).commits("reports/jacoco.xml", coverage(1, 9));

        var result = story.gates.evaluate(RELEASE).results().get(0);

        assertThat(result.measured()).isEqualTo(Verdict.FAIL);
        assertThat(result.verdict()).isEqualTo(Verdict.WARN);
        assertThat(story.gates.latest(RELEASE).isGreen()).isTrue();
    }

    @Test
    void missingEvidenceIsNeverAPass() {
        var story = new Story(home, release(minimum(0, TESTS)));

        var result = story.gates.evaluate(RELEASE).results().get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.evidence().sha256()).isNull();
        assertThat(result.reason())
                .isEqualTo("Missed: evidence files 0 (at least 1)."
                        + " No file matches 'reports/**/TEST-*.xml' in the released commit " + COMMIT + ".");
    }

    @Test
    void brokenFileIsAnErrorThatNamesItAndItsPlace() {
        var story = new Story(home, release(TESTS))
                .commits("reports/TEST-a.xml", GOOD_TESTS)
                .commits("reports/TEST-b.xml", "<testsuite>\n<testcase");

        var result = story.gates.evaluate(RELEASE).results().get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains("reports/TEST-b.xml, line 2, column 10: is no well-formed XML");
    }

    @Test
    void wrongDefinitionIsAnError() {
        var story = new Story(
                home,
                release(
                        gate("a", "guess", "*"),
                        with(Map.of("maxAge", "PT1H"), gate("b", "junit", "*")),
                        in("x", with(Map.of("maxAge", "one day"), gate("c", "junit", "*"))),
                        gate("d", "junit", "../*.xml"),
                        in("../x", gate("e", "junit", "*.xml"))));

        var report = story.gates.evaluate(RELEASE);

        assertThat(report.results()).extracting(GateResult::verdict).containsOnly(Verdict.ERROR);
        assertThat(report.results())
                .extracting(GateResult::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("'type': there is no quality gate of type 'guess'"),
                        reason -> assertThat(reason).contains("'maxAge': needs a 'folder'"),
                        reason -> assertThat(reason).contains("'maxAge': 'one day' is no time span"),
                        reason -> assertThat(reason).contains("must not contain '..'"),
                        reason -> assertThat(reason).contains("must not contain '..'"));
    }

    @Test
    void evidenceThatIsTooOldIsInconclusive() throws IOException {
        var gate = in("ci/{version}", with(Map.of("maxAge", "PT24H"), gate("unit-tests", "junit", "*.xml")));
        var story = new Story(home, release(gate));
        write("ci/1.4.0/a.xml", GOOD_TESTS, Duration.ofHours(30));
        write("ci/1.4.0/b.xml", GOOD_TESTS, Duration.ofHours(23));
        var fresh = story.gates.evaluate(RELEASE).results().get(0);

        story.clock.pass(Duration.ofHours(2));
        var stale = story.gates.evaluate(RELEASE).results().get(0);

        assertThat(fresh.verdict()).isEqualTo(Verdict.PASS);
        assertThat(fresh.evidence().newest()).isEqualTo(NOW.minus(Duration.ofHours(23)));
        assertThat(stale.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(stale.reason()).contains("The evidence is older than PT24H: its newest file was written at 2026");
    }

    @Test
    void productWithoutGatesPassesAndSaysSo() {
        var story = new Story(home, release());

        var report = story.gates.evaluate(RELEASE);

        assertThat(report.isGreen()).isTrue();
        assertThat(report.results()).isEmpty();
        assertThat(report.summary()).isEqualTo("no gates are defined");
    }

    @Test
    void everyResultIsKeptAsItWas() {
        var story = new Story(home, release(TESTS)).commits("reports/TEST-a.xml", BAD_TESTS);
        var first = story.gates.evaluate(RELEASE).results().get(0);

        story.commits("reports/TEST-a.xml", GOOD_TESTS);
        story.clock.pass(Duration.ofMinutes(5));
        var second = story.gates.evaluate(RELEASE).results().get(0);

        assertThat(story.gates.history(RELEASE)).containsExactly(second, first);
        assertThat(story.gates.latest(RELEASE).results()).containsExactly(second);
        assertThat(first.evidence().sha256()).isNotEqualTo(second.evidence().sha256());
        assertThat(first.policy())
                .isEqualTo("{\"id\":\"unit-tests\",\"type\":\"junit\",\"evidence\":\"reports/**/TEST-*.xml\","
                        + "\"required\":true,\"settings\":{}}");
        assertThat(first.evaluatedAt()).isEqualTo(NOW);
    }

    @Test
    void storedNumbersGiveTheStoredVerdictAgain() {
        var story = new Story(
                        home,
                        release(
                                TESTS,
                                COVERAGE,
                                gate("none", "junit", "nothing/*"),
                                gate("broken", "sarif", "reports/*.xml"),
                                gate("good", "junit", "good/*")))
                .commits("reports/TEST-a.xml", BAD_TESTS)
                .commits("reports/jacoco.xml", coverage(2, 1))
                .commits("good/a.xml", GOOD_TESTS);

        story.gates.evaluate(RELEASE);

        assertThat(story.gates.history(RELEASE))
                .extracting(GateResult::measured)
                .containsExactly(Verdict.PASS, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.FAIL, Verdict.FAIL);
        assertThat(story.gates.history(RELEASE))
                .allSatisfy(result -> assertThat(result.replayed()).isEqualTo(result.measured()));
    }

    @Test
    void numberThatWasTamperedWithIsFoundByReplaying() {
        var story = new Story(home, release(TESTS)).commits("reports/TEST-a.xml", BAD_TESTS);
        story.gates.evaluate(RELEASE);

        story.database
                .jdbc
                .sql("update gate_result set measured = 'PASS', verdict = 'PASS'")
                .update();

        var result = story.gates.history(RELEASE).get(0);
        assertThat(result.replayed()).isEqualTo(Verdict.FAIL).isNotEqualTo(result.measured());
    }

    @Test
    void nextRoundHasToBeMeasuredAnew() {
        var story = new Story(home, release(TESTS)).commits("reports/TEST-a.xml", GOOD_TESTS);
        story.gates.evaluate(RELEASE);

        story.becomes(release("1.4.0", 2, TESTS));

        assertThat(story.gates.latest(RELEASE).isGreen()).isFalse();
        assertThat(story.gates.latest(RELEASE).summary()).isEqualTo("1 not evaluated (unit-tests)");
    }

    @Test
    void removedReleaseTakesItsGatesAlong() {
        var story = new Story(home, release(TESTS)).commits("reports/TEST-a.xml", BAD_TESTS);
        story.gates.evaluate(RELEASE);
        story.gates.waive(RELEASE, "unit-tests", "tester", "Known and harmless", NOW.plusSeconds(60));
        story.gates.evaluate(RELEASE);

        story.database.remove(RELEASE);

        assertThat(story.database.rows("gate_result")).isZero();
        assertThat(story.database.rows("gate_waiver")).isZero();
    }

    @Test
    void unknownReleaseIsNamed() {
        var story = new Story(home, release(TESTS));

        assertThatThrownBy(() -> story.gates.latest("shop-9")).isInstanceOf(UnknownRelease.class);
        assertThatThrownBy(() -> story.gates.history("shop-9")).isInstanceOf(UnknownRelease.class);
    }

    private void write(String path, String content, Duration age) throws IOException {
        var file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private static String coverage(int covered, int missed) {
        return "<report name='x'><counter type='LINE' missed='" + missed + "' covered='" + covered + "'/></report>";
    }
}
