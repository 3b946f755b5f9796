package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Releases;

/** People who overrule the queue: with a reason, on the record, and never alone against the tool. */
class EnvironmentInterventionsTest {
    private static final String AWAIT = "receiveTask_awaitEnvironment";
    private static final String REASON = "Its crew has gone home, the hotfix has to be tested";

    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final EnvironmentLeases leases = bench.leases();
    private final EnvironmentInterventions people = bench.get(EnvironmentInterventions.class);
    private final String holder = bench.release("shop", "1.0.0");
    private final String next = bench.release("shop", "1.1.0");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void quietEnvironmentIsTakenFromItsHolderAndGoesToTheNextUnderANewToken() {
        bench.hold(holder, "staging");
        leases.request(next, "staging", "p-next", AWAIT);
        bench.steps().end("holder-" + holder);

        var outcome = people.free("shop", "staging", "manager", REASON, false);
        bench.grant();

        assertThat(outcome).isInstanceOf(Intervention.Done.class);
        assertThat(leases.holder("shop", "staging")).contains(next);
        assertThat(leases.token(next, "staging")).hasValue(2);
        assertThat(bench.told(holder)).last().asString().contains("manager took staging (token 1) away", REASON);
        assertThat(bench.get(Releases.class).get(holder).deviations()).isEqualTo(1);
    }

    @Test
    void holderThatStillDeploysQueuesBehindAllOthersAndGetsItAgain() {
        bench.hold(holder, "staging");
        leases.request(next, "staging", "p-next", AWAIT);

        people.free("shop", "staging", "manager", REASON, false);
        bench.grant();
        assertThat(leases.holder("shop", "staging")).contains(next);
        leases.release(next, "staging");
        bench.grant();

        assertThat(leases.token(holder, "staging")).hasValue(3);
        assertThat(bench.steps().woken()).as("its step went on long ago").doesNotHaveDuplicates();
    }

    @Test
    void whileTheToolSaysThatSomethingRunsOnePersonIsNotEnough() {
        bench.hold(holder, "staging");
        bench.start(holder, "staging", "web", "p1");

        var alone = people.free("shop", "staging", "manager", REASON, false);
        var first = people.free("shop", "staging", "manager", REASON, true);
        var sameAgain = people.free("shop", "staging", "manager", REASON, true);

        assertThat(alone).isInstanceOfSatisfying(Intervention.NotPossible.class, no -> assertThat(no.sentence())
                .contains("still runs in staging", "second person"));
        assertThat(first).isInstanceOf(Intervention.Asked.class);
        assertThat(sameAgain).isInstanceOf(Intervention.Asked.class);
        assertThat(leases.holder("shop", "staging")).contains(holder);
        assertThat(bench.get(EnvironmentBoard.class).all().get(0).freeing())
                .singleElement()
                .satisfies(asked -> assertThat(asked.person()).isEqualTo("manager"));

        var second = people.free("shop", "staging", "admin", "I looked: that machine is switched off", true);

        assertThat(second).isInstanceOf(Intervention.Done.class);
        assertThat(leases.holder("shop", "staging")).isEmpty();
        assertThat(bench.told(holder)).last().asString().contains("manager and admin took staging", "did not confirm");
    }

    @Test
    void whatWasAskedForOneLeaseCountsForNoLaterOne() {
        bench.hold(holder, "staging");
        bench.start(holder, "staging", "web", "p1");
        people.free("shop", "staging", "manager", REASON, true);
        leases.release(holder, "staging");
        bench.hold(holder, "staging");

        var second = people.free("shop", "staging", "admin", REASON, true);

        assertThat(second).isInstanceOf(Intervention.Asked.class);
        assertThat(leases.token(holder, "staging")).hasValue(2);
    }

    @Test
    void toolThatDoesNotAnswerConfirmsNothing() {
        bench.hold(holder, "staging");
        bench.deploy(holder, "staging", "web", "p1", 1);
        bench.start(holder, "staging", "web", "p2");
        bench.tool().fail("shop-1.0.0:staging:web:1-2", "no room");
        bench.poll();
        bench.tool().goDown(true);

        var outcome = people.free("shop", "staging", "manager", REASON, false);

        assertThat(outcome).isInstanceOfSatisfying(Intervention.NotPossible.class, no -> assertThat(no.sentence())
                .contains("does not say whether something runs there"));
    }

    @Test
    void waitingReleaseIsMovedBeforeAllOthersEvenAHotfixAndTheyAreTold() {
        bench.hold(holder, "production");
        String hotfix = bench.release("shop", "1.0.1", ReleaseType.HOTFIX);
        leases.request(hotfix, "production", "p-hotfix", AWAIT);
        leases.request(next, "production", "p-next", AWAIT);

        var outcome = people.toFront("shop", "production", next, "manager", REASON);
        leases.release(holder, "production");
        bench.grant();

        assertThat(outcome).isInstanceOf(Intervention.Done.class);
        assertThat(leases.holder("shop", "production")).contains(next);
        assertThat(bench.told(hotfix)).last().asString().contains("manager let " + next + " go first", REASON);
        assertThat(bench.told(next)).last().asString().contains("moved it to the front", REASON);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(people.free("shop", "staging", "manager", REASON, false))
                .isInstanceOf(Intervention.NotPossible.class);
        assertThat(people.toFront("shop", "staging", next, "manager", REASON))
                .isInstanceOf(Intervention.NotPossible.class);
        assertThat(people.free("shop", "moon", "manager", REASON, false))
                .isInstanceOf(Intervention.UnknownEnvironment.class);
        assertThat(people.free("shop", "staging", "manager", " so what ", false))
                .isInstanceOfSatisfying(
                        Intervention.Invalid.class, no -> assertThat(no.field()).isEqualTo("reason"));
    }

    @Test
    void theBoardShowsHolderTokenAndQueue() {
        bench.hold(holder, "staging");
        leases.request(next, "staging", "p-next", AWAIT);

        var place = bench.get(EnvironmentBoard.class).all().get(0);

        assertThat(place.environment()).isEqualTo("staging");
        assertThat(place.holder()).isEqualTo(holder);
        assertThat(place.token()).isEqualTo(1);
        assertThat(place.queue()).extracting(EnvironmentBoard.Waiting::release).containsExactly(next);
    }
}
