package org.releasemanager.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.steering.HandWork.Given;
import org.releasemanager.steering.store.EvidenceRows;

/** Work that people do in place of a tool: the tool's records, equal evidence, and never alone in production. */
class StepsByHandTest {
    private static final Map<String, String> BY_HAND = Map.of("byHand", "reason");
    private static final String AWAIT = "receiveTask_awaitDeployment";

    private final DeploymentBench bench = new DeploymentBench(List.of(SteeringRoom.class), ProductFixtures.shop());
    private final FakeOpenSteps steps = bench.get(FakeOpenSteps.class);
    private final StepsByHand people = bench.get(StepsByHand.class);
    private final String release = bench.release("shop", "1.0.0");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deploymentDoneByHandLeavesTheLedgerAsTheToolWouldHaveAndWakesTheRelease() {
        bench.hold(release, "staging");
        bench.start(release, "staging", "web", "p1");
        String step = steps.add("WAITING", AWAIT, "staging", BY_HAND).id();

        assertThat(people.done(release, step, "operator", work(true, "copied"))).isInstanceOf(Steered.Done.class);
        bench.poll();

        assertThat(bench.deployments().live("shop", "staging")).containsEntry("web", "1.0.0");
        assertThat(bench.steps().woken()).contains("p1/" + AWAIT);
        Deployment deployment = bench.deployments().of(release).get(0);
        assertThat(deployment.detail()).contains("done by hand by operator");
        assertThat(bench.get(EvidenceRows.class).of(release)).singleElement().satisfies(shown -> {
            assertThat(shown.outcome()).isEqualTo("SUCCEEDED");
            assertThat(shown.sha256()).hasSize(64);
        });
    }

    @Test
    void inProductionASecondPersonSaysTheSameOfTheSameEvidence() {
        bench.hold(release, "production");
        bench.start(release, "production", "web", "p1");
        String step = steps.add("WAITING", AWAIT, "production", BY_HAND).id();

        assertThat(people.done(release, step, "operator", work(true, "copied"))).isInstanceOf(Steered.Asked.class);
        assertThat(people.done(release, step, "operator", work(true, "copied"))).isInstanceOf(Steered.Asked.class);
        assertThat(people.done(release, step, "manager", work(true, "something else")))
                .isInstanceOf(Steered.Asked.class);
        assertThat(people.done(release, step, "manager", work(false, "copied"))).isInstanceOf(Steered.Asked.class);
        assertThat(bench.deployments().live("shop", "production")).isEmpty();
        assertThat(people.done(release, step, "manager", work(true, "copied"))).isInstanceOf(Steered.Done.class);

        assertThat(bench.deployments().live("shop", "production")).containsEntry("web", "1.0.0");
        assertThat(bench.get(Deviations.class).of(release)).singleElement().satisfies(deviation -> {
            assertThat(deviation.kind()).isEqualTo(Deviation.Kind.BY_HAND);
            assertThat(deviation.person()).isEqualTo("operator");
            assertThat(deviation.secondPerson()).isEqualTo("manager");
        });
    }

    @Test
    void failedStepIsLeftOrFailsAndOneWithoutAWayOutCannotFail() {
        String tag = steps.add("FAILED", "serviceTask_tagRelease", "staging", BY_HAND)
                .id();
        var failing = Map.of("byHand", "reason", "failsBy", "flow_failed");
        String verify = steps.add("FAILED", "serviceTask_verifyDeployment", "staging", failing)
                .id();
        String gates = steps.add("FAILED", "serviceTask_evaluateGates", "staging", Map.of())
                .id();

        assertThat(people.done(release, tag, "operator", work(false, "no"))).isInstanceOf(Steered.Invalid.class);
        assertThat(people.done(release, tag, "operator", work(true, "yes"))).isInstanceOf(Steered.Done.class);
        assertThat(people.done(release, verify, "operator", work(false, "no"))).isInstanceOf(Steered.Done.class);
        assertThat(people.done(release, gates, "operator", work(true, "yes"))).isInstanceOf(Steered.NotAllowed.class);
        assertThat(people.done(release, "s9", "operator", work(true, "yes"))).isInstanceOf(Steered.Unknown.class);

        assertThat(steps.done).containsExactly("leave serviceTask_tagRelease", "fail serviceTask_verifyDeployment");
    }

    @Test
    void waitThatBelongsToNoToolCannotBeDoneByHand() {
        String step = steps.add("WAITING", AWAIT, "staging", BY_HAND).id();

        assertThat(people.done(release, step, "operator", work(true, "copied")))
                .isInstanceOf(Steered.NotPossible.class);
        assertThat(bench.get(Deviations.class).of(release)).isEmpty();
    }

    @Test
    void evidenceIsATextOrTheHashOfSomethingElsewhere() {
        assertThat(new Given("log", null, "copied").problem()).isEmpty();
        assertThat(new Given("log", "a".repeat(64), null).problem()).isEmpty();
        assertThat(new Given("log", null, null).problem()).isPresent();
        assertThat(new Given("log", "a".repeat(64), "copied").problem()).isPresent();
        assertThat(new Given("log", "A".repeat(64), null).problem()).isPresent();
        assertThat(new Given(" ", null, "copied").problem()).isPresent();
        assertThat(new Given("log", null, "x".repeat(4_001)).problem()).isPresent();
    }

    private static HandWork work(boolean succeeded, String text) {
        return new HandWork(succeeded, "Copied it", List.of(new Given("console", null, text).read()));
    }
}
