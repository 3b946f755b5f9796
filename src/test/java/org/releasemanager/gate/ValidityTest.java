package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.optional;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.product.Product.Gate;

/** A pass is bound to its time. */
class ValidityTest {
    private static final Gate TESTS = with(Map.of("validFor", "PT24H"), gate("unit-tests", "junit", "*.xml"));

    @TempDir
    Path home;

    @Test
    void passCountsForItsTimeAndNoSecondLonger() {
        var story = new Story(home, release(TESTS, optional(with(TESTS.settings(), gate("hints", "junit", "*.xml")))))
                .commits("a.xml", Story.GOOD_TESTS);
        story.gates.evaluate(RELEASE);

        story.clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(story.gates.latest(RELEASE).isGreen()).isTrue();
        story.clock.pass(Duration.ofSeconds(1));
        var late = story.gates.latest(RELEASE);

        assertThat(late.isGreen()).isFalse();
        assertThat(late.results().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(late.results().get(0).measured()).isEqualTo(Verdict.PASS);
        assertThat(late.results().get(0).reason())
                .endsWith("It was measured at 2026-11-23T10:00:00Z and counts for PT24H only: it has to be measured"
                        + " again.");
        assertThat(late.results().get(1).verdict()).isEqualTo(Verdict.WARN);
        assertThat(story.gates.evaluate(RELEASE).isGreen()).isTrue();
    }

    @Test
    void failureStaysAFailure() {
        var story = new Story(home, release(TESTS)).commits("a.xml", Story.BAD_TESTS);
        story.gates.evaluate(RELEASE);

        story.clock.pass(Duration.ofDays(3));

        assertThat(story.gates.latest(RELEASE).results().get(0).verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 day", "PT0S", "-PT1H", "P999999D"})
    void otherTextIsNoTimeSpan(String text) {
        assertThat(Validity.problemsWith(with(Map.of("validFor", text), TESTS)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("use an ISO duration"));
    }
}
