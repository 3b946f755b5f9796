package org.releasemanager.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.product.ProductFixtures;

/** What left the drawn way is counted, listed, told, and seen in the state at the end. */
class DeviationsTest {
    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final Deviations deviations = bench.get(Deviations.class);
    private final Releases releases = bench.get(Releases.class);
    private final String release = bench.release("shop", "1.0.0");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deviationIsListedCountedAndToldOnTheTimeline() {
        deviations.record(release, Deviation.Kind.WAIVER, "unit-tests", "tester", "Waived: the runner is broken");
        deviations.recordByTwo(
                release, Deviation.Kind.SKIPPED, "serviceTask_tagRelease", "manager", "operator", "Skipped: no tags");

        assertThat(deviations.of(release))
                .extracting(Deviation::kind, Deviation::element, Deviation::person, Deviation::secondPerson)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Deviation.Kind.WAIVER, "unit-tests", "tester", null),
                        org.assertj.core.groups.Tuple.tuple(
                                Deviation.Kind.SKIPPED, "serviceTask_tagRelease", "manager", "operator"));
        assertThat(releases.get(release).deviations()).isEqualTo(2);
        assertThat(bench.told(release)).contains("Waived: the runner is broken", "Skipped: no tags");
    }

    @Test
    void completedReleaseWithADeviationSaysSoInItsState() {
        deviations.record(release, Deviation.Kind.BY_HAND, "staging", "operator", "Repaired by hand");
        String other = bench.release("shop", "1.1.0");

        releases.conclude(release, ReleaseState.COMPLETED);
        releases.conclude(other, ReleaseState.COMPLETED);

        assertThat(releases.get(release).state()).isEqualTo(ReleaseState.COMPLETED_WITH_DEVIATIONS);
        assertThat(releases.get(other).state()).isEqualTo(ReleaseState.COMPLETED);
    }

    @Test
    void aTextThatIsTooLongForItsRowIsCutAndNotRefused() {
        deviations.record(release, Deviation.Kind.OVERRIDE, "staging", "manager", "x".repeat(5_000));

        assertThat(deviations.of(release).get(0).reason()).hasSize(4_000).endsWith("…");
    }
}
