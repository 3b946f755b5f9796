package org.releasemanager.coordination.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.release.Phase;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;

class DependencyWaitsTest {
    private static final String SHOP = "shop-2.0.0";
    private static final String API = "api-3.1.0";

    private final CoordinationBench bench = new CoordinationBench();

    @BeforeEach
    void releases() {
        bench.release("shop", "2.0.0");
        bench.release("api", "3.1.0");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void releaseStartsWhenTheOtherIsReallyOutAndNotWhenItIsDeployed() {
        bench.needs(SHOP, API);
        assertThat(bench.arrive(SHOP)).isEqualTo(Verdict.OPEN);

        bench.enter(API, Phase.PRE_RELEASE);
        assertThat(bench.tick()).isEmpty();
        bench.enter(API, Phase.RELEASE);
        assertThat(bench.tick()).isEmpty();
        assertThat(bench.get(DependencyWaitReason.class)
                        .reasonFor(SHOP)
                        .orElseThrow()
                        .sentence())
                .startsWith("Waits for api-3.1.0 to be released (it is in RELEASING since ");
        bench.enter(API, Phase.POST_RELEASE);

        assertThat(bench.tick()).containsExactly(SHOP);
        assertThat(bench.get(DependencyWaits.class).of(SHOP)).isEmpty();
        assertThat(bench.timeline(SHOP))
                .contains("Dependency 1, api-3.1.0 to be released is satisfied: it is POST_RELEASE");
    }

    @Test
    void whatHappenedBeforeItWaitedIsNotLost() {
        bench.needs(SHOP, API);
        bench.enter(API, Phase.POST_RELEASE);

        assertThat(bench.arrive(SHOP)).isEqualTo(Verdict.SETTLED);
        assertThat(bench.tick()).isEmpty();
    }

    @Test
    void processThatCannotBeWokenNowIsWokenLater() {
        bench.needs(SHOP, API);
        bench.arrive(SHOP);
        bench.processes().waiting.clear();
        bench.enter(API, Phase.POST_RELEASE);
        assertThat(bench.tick()).isEmpty();
        assertThat(bench.get(DependencyWaits.class).willWake("process-of-" + SHOP))
                .isTrue();
        bench.processes().waiting.add("process-of-" + SHOP);

        assertThat(bench.tick()).containsExactly(SHOP);
    }

    @Test
    void processThatHasGoneIsForgotten() {
        bench.needs(SHOP, API);
        bench.arrive(SHOP);
        bench.processes().waiting.clear();
        bench.processes().gone.add("process-of-" + SHOP);
        bench.enter(API, Phase.POST_RELEASE);

        bench.tick();

        assertThat(bench.get(DependencyWaits.class).willWake("process-of-" + SHOP))
                .isFalse();
    }

    @Test
    void earlierMilestoneIsEnoughWhereItIsAskedFor() {
        bench.needs(SHOP, API, "PRE_RELEASE");
        bench.arrive(SHOP);

        bench.enter(API, Phase.PRE_RELEASE);

        assertThat(bench.tick()).containsExactly(SHOP);
    }

    @Test
    void whoIsHeldIsStillWhereItWas() {
        bench.needs(SHOP, API, "PRE_RELEASE");
        bench.enter(API, Phase.PRE_RELEASE);
        bench.tick();
        bench.rooms()
                .get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("insert into release_hold (release_id, person, reason, state, held_at)"
                        + " values (?, 'operator', 'later', 'PRE_RELEASE', current_timestamp)")
                .param(API)
                .update();

        bench.tick();

        assertThat(bench.only(SHOP).status()).isEqualTo(Status.SATISFIED);
    }

    @Test
    void whatIsLostIsToldAndAPersonIsAsked() {
        bench.needs(SHOP, API);
        bench.arrive(SHOP);

        bench.end(API, ReleaseState.CANCELLED);

        assertThat(bench.tick()).containsExactly(SHOP);
        assertThat(bench.get(DependencyWaits.class).of(SHOP).orElseThrow().verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(bench.timeline(SHOP))
                .contains("Dependency 1, api-3.1.0 to be released can never be satisfied: it is CANCELLED");
        assertThat(bench.tick()).as("asked once").isEmpty();
    }

    @Test
    void whatWasOutAndIsTakenBackIsToldAlsoToThoseWhoHaveGoneOn() {
        bench.needs(SHOP, API);
        bench.enter(API, Phase.POST_RELEASE);
        assertThat(bench.arrive(SHOP)).isEqualTo(Verdict.SETTLED);

        bench.get(Releases.class).markRolledBack(API);
        bench.tick();

        assertThat(bench.only(SHOP).status()).isEqualTo(Status.IMPOSSIBLE);
        assertThat(bench.timeline(SHOP))
                .contains(
                        "Dependency 1, api-3.1.0 to be released was satisfied, and can never be any more: it is ROLLED_BACK");
    }

    @Test
    void anotherReleaseTakesThePlaceOfTheLostOne() {
        lose();
        bench.release("api", "3.1.1");

        var done = waysOut().replace(bench.only(SHOP), "api-3.1.1", "manager", "3.1.0 was cancelled");

        assertThat(done).isInstanceOf(Outcome.Done.class);
        assertThat(bench.tick()).containsExactly(SHOP);
        bench.enter("api-3.1.1", Phase.POST_RELEASE);
        assertThat(bench.tick()).containsExactly(SHOP);
        assertThat(bench.get(DependencyWaits.class).of(SHOP)).isEmpty();
    }

    @Test
    void replacementThatWaitsForTheReleaseIsRefused() {
        lose();
        bench.needs(bench.release("api", "3.1.1"), SHOP);

        assertThat(waysOut().replace(bench.only(SHOP), "api-3.1.1", "manager", "3.1.0 was cancelled"))
                .isInstanceOf(Outcome.Circle.class);
        assertThat(bench.only(SHOP).namedRelease()).contains(API);
    }

    @Test
    void laterReleaseOfTheSameProductWillDoForWhoWaitsOn() {
        lose();

        waysOut().waitOn(bench.only(SHOP), "manager", "It is done again");

        assertThat(bench.only(SHOP).status()).isEqualTo(Status.OPEN);
        assertThat(bench.only(SHOP).finding()).isEqualTo("nobody has started one yet");
        bench.release("api", "3.1.1");
        bench.tick();
        assertThat(bench.only(SHOP).finding()).isEqualTo("api-3.1.1 is in IN_DEVELOPMENT");
        bench.enter("api-3.1.1", Phase.POST_RELEASE);
        bench.tick();
        assertThat(bench.only(SHOP).status()).isEqualTo(Status.SATISFIED);
    }

    private void lose() {
        bench.needs(SHOP, API);
        bench.arrive(SHOP);
        bench.end(API, ReleaseState.CANCELLED);
        bench.tick();
    }

    private DependencyWaysOut waysOut() {
        return bench.get(DependencyWaysOut.class);
    }
}
