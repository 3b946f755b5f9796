package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.maximum;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.gate.spi.Dependency;
import org.releasemanager.gate.spi.Dependency.State;
import org.releasemanager.gate.spi.Issue;
import org.releasemanager.gate.spi.IssueQuery;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

/** Gates on what other systems and other rooms say. */
class OutsideEvidenceTest {
    private static final Gate BLOCKERS =
            with(Map.of("query", "fixVersion = {version} and project = {product}"), gate("blockers", "issues", ""));
    private static final Gate OTHERS = gate("others", "dependencies", "");

    @TempDir
    Path home;

    @Test
    void withoutATrackerNobodyKnowsAndTheSettingIsNamed() {
        var any = result(new Story(home, release(BLOCKERS)));
        var jira = result(new Story(home, release(with(Map.of("query", "x", "tracker", "jira"), BLOCKERS))));

        assertThat(any.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(any.reason()).contains("set release-manager.integrations.<tracker>.base-url.");
        assertThat(jira.reason()).contains("'jira' is not configured: set release-manager.integrations.jira.base-url.");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, PASS", "1, 0, FAIL", "1, 1, PASS", "2, 1, FAIL"})
    void issuesThatAreFoundAreCounted(int issues, double maximum, Verdict expected) {
        var tracker = new FakeTracker("jira", issues);
        var story = new Story(home, release(maximum(maximum, BLOCKERS)));
        story.trackers.add(tracker);

        var result = result(story);

        assertThat(result.verdict()).isEqualTo(expected);
        assertThat(tracker.asked).containsExactly("fixVersion = 1.4.0 and project = shop");
        assertThat(result.reason().contains("Found: SHOP-0 Title 0")).isEqualTo(issues > 0);
        assertThat(result.evidence().files()).extracting(EvidenceFile::path).containsExactly("issues.json");
    }

    @Test
    void oneOfSeveralTrackersHasToBeNamed() {
        var story = new Story(home, release(BLOCKERS));
        story.trackers.addAll(List.of(new FakeTracker("jira", 0), new FakeTracker("github", 0)));

        assertThat(result(story).reason()).contains("name one as 'tracker', [github, jira].");
    }

    @Test
    void trackerThatIsDownIsAskedAgainLater() {
        var story = new Story(home, release(BLOCKERS));
        story.trackers.add(new FakeTracker("jira", -1));

        assertThatThrownBy(() -> story.gates.evaluate(RELEASE)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({"SATISFIED, PASS", "OPEN, FAIL", "IMPOSSIBLE, FAIL"})
    void everyDependencyHasToBeSatisfied(State state, Verdict expected) {
        var story = new Story(home, release(OTHERS));
        story.dependencies.add(id -> List.of(
                new Dependency("release core-2.0.0", State.SATISFIED, "released"),
                new Dependency("release api-3.0.0", state, "it says so")));

        assertThat(result(story).verdict()).isEqualTo(expected);
        assertThat(result(story).reason())
                .contains(
                        switch (state) {
                            case SATISFIED -> "All thresholds are met.";
                            case OPEN -> "Still open: release api-3.0.0 (it says so).";
                            case IMPOSSIBLE -> "Can never be satisfied: release api-3.0.0 (it says so).";
                        });
    }

    @Test
    void releaseWithoutDependenciesPassesButNobodyToAskDoesNot() {
        var story = new Story(home, release(OTHERS));
        assertThat(result(story).verdict()).isEqualTo(Verdict.INCONCLUSIVE);

        story.dependencies.add(id -> List.of());
        assertThat(result(story).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void definitionNamesWhatIsMissingAndWhatMeansNothing() {
        var story = new Story(home, release(gate("blockers", "issues", "*.xml"), with(Map.of("x", "y"), OTHERS)));

        var report = story.gates.evaluate(RELEASE);

        assertThat(report.results().get(0).reason())
                .contains("'query': is missing: give one")
                .contains("'evidence': means nothing to a issues gate: remove it");
        assertThat(report.results().get(1).reason()).contains("'x': is no setting of a dependencies gate");
    }

    private static GateResult result(Story story) {
        return story.gates.evaluate(RELEASE).results().get(0);
    }

    private static final class FakeTracker implements IssueQuery {
        private final String name;
        private final int issues;
        private final List<String> asked = new ArrayList<>();

        /** @param issues that it finds; -1 is out of order */
        private FakeTracker(String name, int issues) {
            this.name = name;
            this.issues = issues;
        }

        @Override
        public String tracker() {
            return name;
        }

        @Override
        public List<Issue> find(Release release, String query, int most) throws IOException {
            if (issues < 0) {
                throw new IOException("connection refused");
            }
            asked.add(query);
            return java.util.stream.IntStream.range(0, issues)
                    .mapToObj(number -> new Issue("SHOP-" + number, "Title " + number))
                    .toList();
        }
    }
}
