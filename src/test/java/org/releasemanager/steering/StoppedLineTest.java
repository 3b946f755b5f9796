package org.releasemanager.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;

/** While the line is stopped nothing new begins; what works is ended, and the fix may pass. */
class StoppedLineTest {
    private static final Optional<String> ALL = Optional.empty();
    private static final String WHY = "Checkout is down";

    private final DeploymentBench bench = new DeploymentBench(List.of(SteeringRoom.class), ProductFixtures.shop());
    private final StoppedLine line = bench.get(StoppedLine.class);
    private final String release = bench.release("shop", "1.0.0");
    private final String fix = bench.release("shop", "1.0.1");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void noReleaseTakesAnEnvironmentWhileTheLineIsStopped() {
        ask(release);
        line.stop(ALL, "operator", WHY);

        bench.grant();

        assertThat(bench.leases().holder("shop", "staging")).isEmpty();
        assertThat(waiting(release)).contains("The line is stopped since", "by operator: " + WHY);
        assertThat(bench.told(release)).last().asString().contains("operator stops the line: " + WHY);
        assertThat(bench.get(LineNote.class).sentence().orElseThrow()).contains(WHY);

        line.run(ALL, "operator", "Mended");
        bench.grant();
        assertThat(bench.leases().holder("shop", "staging")).contains(release);
        assertThat(waiting(release)).isEmpty();
        assertThat(bench.told(release)).last().asString().contains("operator lets the line run again: Mended");
        assertThat(bench.get(LineNote.class).sentence()).isEmpty();
    }

    @Test
    void theFixGoesAheadOfAllThatWaitWhenTwoPeopleLetItPass() {
        ask(release);
        ask(fix);
        line.stop(ALL, "operator", WHY);

        assertThat(line.pass(fix, "manager", "It mends the checkout")).isInstanceOf(Steered.Asked.class);
        assertThat(line.pass(fix, "manager", "I said so")).isInstanceOf(Steered.Asked.class);
        bench.grant();
        assertThat(bench.leases().holder("shop", "staging")).isEmpty();
        assertThat(line.pass(fix, "operator", "Seen")).isInstanceOf(Steered.Done.class);
        bench.grant();

        assertThat(bench.leases().holder("shop", "staging")).contains(fix);
        var deviation = bench.get(Deviations.class).of(fix).get(0);
        assertThat(deviation.kind()).isEqualTo(Deviation.Kind.STOP_PASS);
        assertThat(deviation.person()).isEqualTo("manager");
        assertThat(deviation.secondPerson()).isEqualTo("operator");
        assertThat(bench.get(Deviations.class).of(release)).isEmpty();
    }

    @Test
    void aPassCountsForTheStopThatItWasGivenFor() {
        line.stop(ALL, "operator", WHY);
        line.pass(fix, "manager", "It mends the checkout");
        line.pass(fix, "operator", "Seen");
        line.run(ALL, "operator", "Mended");
        line.stop(ALL, "operator", "Down again");
        ask(fix);

        bench.grant();

        assertThat(bench.leases().holder("shop", "staging")).isEmpty();
    }

    @Test
    void aLineIsStoppedOnceAndForProductsThatAreThere() {
        assertThat(line.stop(Optional.of("shop"), "operator", WHY)).isInstanceOf(Steered.Done.class);
        assertThat(line.stop(Optional.of("shop"), "manager", WHY))
                .isInstanceOfSatisfying(Steered.NotPossible.class, no -> assertThat(no.sentence())
                        .startsWith("The line of shop is stopped since"));
        assertThat(line.stop(Optional.of("shoe"), "manager", WHY)).isInstanceOf(Steered.Invalid.class);
        assertThat(line.run(ALL, "manager", "Done")).isInstanceOf(Steered.NotPossible.class);
        assertThat(line.stop(ALL, "manager", WHY)).isInstanceOf(Steered.Done.class);
        assertThat(line.stops()).hasSize(2);
    }

    @Test
    void nothingPassesALineThatRunsNorAReleaseThatHasEnded() {
        assertThat(line.pass(fix, "manager", WHY)).isInstanceOf(Steered.NotPossible.class);
        line.stop(ALL, "operator", WHY);
        bench.get(Releases.class).end(fix, ReleaseState.CANCELLED, "it was cancelled");

        assertThat(line.pass(fix, "manager", WHY)).isInstanceOf(Steered.NotPossible.class);
    }

    private void ask(String id) {
        bench.leases().request(id, "staging", "p-" + id, "receiveTask_awaitEnvironment");
        bench.steps().waitAt("p-" + id, "receiveTask_awaitEnvironment");
    }

    private String waiting(String id) {
        return bench.get(LineWait.class)
                .reasonFor(id)
                .map(waiting -> waiting.sentence())
                .orElse("");
    }
}
