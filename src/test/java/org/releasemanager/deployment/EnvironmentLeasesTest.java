package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.ReleaseType;

class EnvironmentLeasesTest {
    private static final String AWAIT = "receiveTask_awaitEnvironment";

    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final EnvironmentLeases leases = bench.leases();
    private final LeaseGrants grants = bench.get(LeaseGrants.class);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void freeEnvironmentIsGrantedAndTheWaitingStepWoken() {
        String release = bench.release("shop", "1.0.0");
        leases.request(release, "staging", "p1", AWAIT);
        bench.steps().waitAt("p1", AWAIT);

        grants.tick();

        assertThat(leases.holder("shop", "staging")).contains(release);
        assertThat(leases.token(release, "staging")).hasValue(1);
        assertThat(bench.steps().woken()).containsExactly("p1/" + AWAIT);
    }

    @Test
    void stepThatDoesNotWaitYetIsWokenLater() {
        String release = bench.release("shop", "1.0.0");
        leases.request(release, "staging", "p1", AWAIT);
        grants.tick();
        bench.steps().waitAt("p1", AWAIT);

        grants.tick();
        grants.tick();

        assertThat(bench.steps().woken()).containsExactly("p1/" + AWAIT);
    }

    @Test
    void othersWaitInOrderOfArrival() {
        List<String> served = new ArrayList<>();
        List<String> asked = List.of("1.3.0", "1.1.0", "1.2.0", "1.0.0");
        asked.forEach(version -> leases.request(bench.release("shop", version), "staging", "p-" + version, AWAIT));

        asked.forEach(any -> {
            grants.tick();
            String holder = leases.holder("shop", "staging").orElseThrow();
            served.add(holder);
            leases.release(holder, "staging");
        });

        assertThat(served).containsExactly("shop-1.3.0", "shop-1.1.0", "shop-1.2.0", "shop-1.0.0");
    }

    @Test
    void hotfixGoesBeforeAllOthersThatWait() {
        bench.hold(bench.release("shop", "1.0.0"), "production");
        leases.request(bench.release("shop", "1.1.0"), "production", "p1", AWAIT);
        String hotfix = bench.release("shop", "1.0.1", ReleaseType.HOTFIX);
        leases.request(hotfix, "production", "p2", AWAIT);

        leases.release("shop-1.0.0", "production");
        grants.tick();

        assertThat(leases.holder("shop", "production")).contains(hotfix);
    }

    @Test
    void holderThatAsksAgainKeepsItsTokenAndIsWokenAtOnce() {
        String release = bench.release("shop", "1.0.0");
        bench.hold(release, "staging");
        leases.request(bench.release("shop", "1.1.0"), "staging", "other", AWAIT);

        leases.request(release, "staging", "p2", AWAIT);
        bench.steps().waitAt("p2", AWAIT);
        grants.tick();

        assertThat(leases.token(release, "staging")).hasValue(1);
        assertThat(bench.steps().woken()).contains("p2/" + AWAIT);
    }

    @Test
    void requestOfAProcessThatHasGoneIsDropped() {
        bench.hold(bench.release("shop", "1.0.0"), "staging");
        leases.request(bench.release("shop", "1.1.0"), "staging", "gone", AWAIT);
        leases.request(bench.release("shop", "1.2.0"), "staging", "p3", AWAIT);
        bench.steps().end("gone");

        leases.release("shop-1.0.0", "staging");
        grants.tick();

        assertThat(leases.holder("shop", "staging")).contains("shop-1.2.0");
    }

    @Test
    void releaseAndRequestMayBeRepeated() {
        String release = bench.release("shop", "1.0.0");
        leases.request(release, "staging", "p1", AWAIT);
        leases.request(release, "staging", "p1", AWAIT);
        grants.tick();

        leases.release(release, "staging");
        leases.release(release, "staging");
        grants.tick();

        assertThat(leases.holder("shop", "staging")).isEmpty();
    }

    @Test
    void nodeThatActsOnAnOldQueueGrantsNothingThatIsTaken() {
        leases.request(bench.release("shop", "1.0.0"), "staging", "p1", AWAIT);
        leases.request(bench.release("shop", "1.1.0"), "staging", "p2", AWAIT);
        var queue = bench.get(LeaseStore.class).grantable();

        boolean first = grants.grant(queue.get(0));
        boolean again = grants.grant(queue.get(0));
        boolean second = grants.grant(queue.get(1));

        assertThat(List.of(first, again, second)).containsExactly(true, false, false);
        assertThat(leases.token("shop-1.0.0", "staging")).hasValue(1);
        assertThat(leases.token("shop-1.1.0", "staging")).isEmpty();
    }

    @Test
    void environmentsOfOneProductAreHeldApart() {
        bench.hold(bench.release("shop", "1.0.0"), "staging");

        bench.hold(bench.release("shop", "1.1.0"), "production");

        assertThat(leases.holder("shop", "staging")).contains("shop-1.0.0");
        assertThat(leases.holder("shop", "production")).contains("shop-1.1.0");
    }

    @Test
    void sixteenThreadsNeverHoldTogetherAndTokensRise() throws Exception {
        var holder = new AtomicReference<String>();
        var tokens = new ConcurrentLinkedQueue<Long>();
        var overlaps = new ConcurrentLinkedQueue<String>();
        List<String> releases = IntStream.range(0, 16)
                .mapToObj(i -> bench.release("shop", "1." + i + ".0"))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        CountDownLatch together = new CountDownLatch(16);

        List<Future<?>> runs = new ArrayList<>();
        for (String release : releases) {
            runs.add(threads.submit(() -> {
                together.countDown();
                together.await();
                for (int i = 0; i < 60; i++) {
                    holdOnce(release, holder, tokens, overlaps);
                }
                return null;
            }));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        threads.shutdown();

        assertThat(overlaps).isEmpty();
        assertThat(tokens).hasSize(16 * 60).doesNotHaveDuplicates();
        assertThat(Collections.max(tokens)).isEqualTo(16 * 60);
        assertThat(new ArrayList<>(tokens)).isSorted();
    }

    /** Each thread asks, grants whatever can be granted as a poller of its node would, and gives back when served. */
    private void holdOnce(
            String release,
            AtomicReference<String> holder,
            ConcurrentLinkedQueue<Long> tokens,
            ConcurrentLinkedQueue<String> overlaps) {
        leases.request(release, "staging", "p-" + release, AWAIT);
        while (leases.token(release, "staging").isEmpty()) {
            grants.grantFree();
            LockSupport.parkNanos(1_000_000);
        }
        if (!holder.compareAndSet(null, release)) {
            overlaps.add(release + " with " + holder.get());
        }
        tokens.add(leases.token(release, "staging").orElseThrow());
        holder.set(null);
        leases.release(release, "staging");
    }
}
