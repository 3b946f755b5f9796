package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.in;
import static org.releasemanager.gate.Fixtures.minimum;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.Replay.Outcome;
import org.releasemanager.product.Product.Gate;

/** A stored result is proved by the stored evidence, long after the sources are gone. */
class ReplayTest {
    private static final Gate TESTS = gate("unit-tests", "junit", "reports/*.xml");

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Story.GOOD_TESTS,
                Story.BAD_TESTS,
                "<testsuite/>",
                "<testsuite><testcase",
                "no XML at all",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><testsuite/>"
            })
    void sameEvidenceGivesTheSameResult(String report) {
        var story =
                new Story(home, release(TESTS)).commits("reports/a.xml", report).commits("reports/b.xml", report);
        var stored = story.gates.evaluate(RELEASE).results().get(0);
        story.commits("reports/a.xml", "something else");

        var replay = story.replays.newest(RELEASE, "unit-tests").orElseThrow();

        assertThat(replay.message()).isEqualTo("The same evidence gives the same result.");
        assertThat(replay.outcome()).isEqualTo(Outcome.SAME);
        assertThat(replay.again()).isNotNull().satisfies(again -> {
            assertThat(again.measured()).isEqualTo(stored.measured());
            assertThat(again.reason()).isEqualTo(stored.reason());
        });
    }

    @Test
    void missingEvidenceIsReplayedAsMissing() {
        var story = new Story(home, release(TESTS));
        story.gates.evaluate(RELEASE);

        assertThat(story.replays.newest(RELEASE, "unit-tests").orElseThrow().outcome())
                .isEqualTo(Outcome.SAME);
        assertThat(story.replays.newest(RELEASE, "other")).isEmpty();
    }

    @Test
    void replayJudgesByTheDefinitionAndTheTimeOfThen() throws IOException {
        Files.createDirectories(home.resolve("ci"));
        var file = Files.writeString(home.resolve("ci/a.xml"), Story.GOOD_TESTS);
        Files.setLastModifiedTime(file, FileTime.from(Fixtures.NOW.minusSeconds(60)));
        var strict = in("ci", with(Map.of("maxAge", "PT1H", "validFor", "PT2H"), gate("unit-tests", "junit", "*.xml")));
        var story = new Story(home, release(strict));
        story.gates.evaluate(RELEASE);

        story.clock.pass(Duration.ofDays(9));
        story.becomes(release("1.4.0", 1, minimum(99, strict)));

        assertThat(story.replays.newest(RELEASE, "unit-tests").orElseThrow().outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void changedByteOfTheEvidenceIsNoticedAndNamed() {
        var story = new Story(home, release(TESTS)).commits("reports/a.xml", Story.BAD_TESTS);
        story.gates.evaluate(RELEASE);
        var forged = Story.BAD_TESTS.replace("<failure/>", "<skipped/>");

        story.database
                .jdbc
                .sql("update gate_evidence_content set content = ?")
                .param(packed(forged))
                .update();

        var replay = story.replays.newest(RELEASE, "unit-tests").orElseThrow();
        assertThat(replay.outcome()).isEqualTo(Outcome.EVIDENCE_CHANGED);
        assertThat(replay.message()).startsWith("The stored file 'reports/a.xml' has changed: its SHA-256 was ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gate_evidence_content set content = 'AAAA'",
                "update gate_evidence_content set sha256 = repeat('0', 64)",
                "update gate_evidence set path = 'reports/c.xml'",
                "update gate_result set evidence_hash = repeat('0', 64)",
                "delete from gate_evidence where position = 1"
            })
    void everyOtherChangeOfTheEvidenceIsNoticed(String tampering) {
        var story = new Story(home, release(TESTS))
                .commits("reports/a.xml", Story.GOOD_TESTS)
                .commits("reports/b.xml", Story.BAD_TESTS);
        story.gates.evaluate(RELEASE);

        story.database.jdbc.sql(tampering).update();

        assertThat(story.replays.newest(RELEASE, "unit-tests").orElseThrow().outcome())
                .isEqualTo(Outcome.EVIDENCE_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gate_result set measured = 'PASS'",
                "update gate_result set criteria = replace(criteria, '\"observed\":1.0', '\"observed\":0.0')",
                "update gate_result set reason = 'All thresholds are met.'",
                "update gate_result set policy = replace(policy, '\"maximum\":0.0', '\"maximum\":7.0')"
            })
    void changedResultNoLongerFollowsFromItsEvidence(String tampering) {
        var gate = Fixtures.maximum(0, TESTS);
        var story = new Story(home, release(gate)).commits("reports/a.xml", Story.BAD_TESTS);
        story.gates.evaluate(RELEASE);

        assertThat(story.database.jdbc.sql(tampering).update()).isEqualTo(1);

        assertThat(story.replays.newest(RELEASE, "unit-tests").orElseThrow().outcome())
                .isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void sameContentIsKeptOnce() {
        var story = new Story(home, release(TESTS))
                .commits("reports/a.xml", Story.GOOD_TESTS)
                .commits("reports/b.xml", Story.GOOD_TESTS);
        story.gates.evaluate(RELEASE);
        story.gates.evaluate(RELEASE);

        assertThat(story.database.rows("gate_evidence")).isEqualTo(4);
        assertThat(story.database.rows("gate_evidence_content")).isEqualTo(1);
    }

    @Test
    void evidenceFromBeforeTheKeepingIsNotKept() {
        var story = new Story(home, release(TESTS)).commits("reports/a.xml", Story.GOOD_TESTS);
        story.gates.evaluate(RELEASE);
        story.database.jdbc.sql("update gate_result set evidence_kept = false").update();

        assertThat(story.replays.newest(RELEASE, "unit-tests").orElseThrow().outcome())
                .isEqualTo(Outcome.NOT_KEPT);
    }

    private static String packed(String content) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
