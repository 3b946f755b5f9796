package org.releasemanager.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.releasemanager.migration.MigrationRoom.order;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.migration.Migration.State;
import org.releasemanager.migration.spi.ReleaseModels.Hindrance;

/** Release by release, whatever happens in between. */
class MigrationRunsTest {
    private final MigrationRoom room = new MigrationRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theOneThatCannotMoveIsNamedAndTheOthersMove() {
        String first = room.deployPlanAndCheck();
        List.of("a", "b", "c").forEach(room::start);
        room.complete("b");
        String second = room.deployPlan();
        String id = room.running(order(second));

        room.node().tick();

        assertThat(room.state(id)).isEqualTo(State.PARTLY);
        assertThat(room.following(second)).isEqualTo(2);
        assertThat(room.following(first)).isEqualTo(1);
        var releases = room.migrations.releases(id, 0, 50).items();
        assertThat(releases)
                .extracting(MovedRelease::state)
                .containsExactly(MovedRelease.State.MOVED, MovedRelease.State.REFUSED, MovedRelease.State.MOVED);
        assertThat(releases.get(1).hindrances())
                .extracting(Hindrance::element, Hindrance::label)
                .containsExactly(tuple("userTask_check", "Check it"));
        assertThat(room.timeline.texts)
                .hasSize(2)
                .allMatch(text -> text.equals("manager moved the release to other models (release 1 → 2), confirmed by"
                        + " admin: The check was drawn at the wrong place"));
    }

    @Test
    void theModelsBeforeAndAfterAreKept() {
        String first = room.deployPlanAndCheck();
        room.start("a");
        String second = room.deployPlan();
        String id = room.plan(order(second, "a"));

        room.node().tick();

        var move = room.migrations.of("a").get(0);
        assertThat(move.migration().id()).isEqualTo(id);
        assertThat(move.models()).singleElement().satisfies(change -> {
            assertThat(change.process()).isEqualTo("release");
            assertThat(change.before().deployment()).isEqualTo(first);
            assertThat(change.after().deployment()).isEqualTo(second);
            assertThat(change.before().hash())
                    .hasSize(64)
                    .isNotEqualTo(change.after().hash());
        });
    }

    @Test
    void aCrashInTheMiddleOfAReleaseLosesNothingAndRepeatsNothing() {
        String first = room.deployPlanAndCheck();
        List.of("a", "b", "c").forEach(room::start);
        String second = room.deployPlan();
        String id = room.running(order(second));

        assertThatThrownBy(() -> room.node(new DyingModels(room.models, "b")).tick())
                .isInstanceOf(DyingModels.PowerCut.class);

        assertThat(room.state(id)).isEqualTo(State.RUNNING);
        assertThat(room.following(second)).as("a").isEqualTo(1);
        assertThat(room.following(first))
                .as("b, of which nothing is left, and c")
                .isEqualTo(2);
        assertThat(room.moved.counts(id))
                .isEqualTo(Map.of(MovedRelease.State.MOVED, 1L, MovedRelease.State.WAITING, 2L));

        room.node().tick();

        assertThat(room.state(id)).isEqualTo(State.DONE);
        assertThat(room.following(second)).isEqualTo(3);
        assertThat(room.timeline.kinds).containsOnly("models-changed").hasSize(3);
        assertThat(room.migrations.of("b").get(0).models()).hasSize(1);
    }

    @Test
    void twoNodesMoveEachReleaseOnce() {
        room.deployPlanAndCheck();
        for (int i = 0; i < 30; i++) {
            room.start("r" + i);
        }
        String second = room.deployPlan();
        String id = room.running(order(second));

        var other = CompletableFuture.runAsync(() -> room.node().tick());
        room.node().tick();
        other.join();
        room.node().tick();

        assertThat(room.state(id)).isEqualTo(State.DONE);
        assertThat(room.timeline.kinds).hasSize(30);
        assertThat(room.following(second)).isEqualTo(30);
    }

    @Test
    void aReleaseThatFailsAgainAndAgainDoesNotKeepTheOthers() {
        room.deployPlanAndCheck();
        List.of("a", "b", "c").forEach(room::start);
        String second = room.deployPlan();
        String id = room.running(order(second));
        var node = room.node(new FailingModels(room.models, "a"));

        node.tick();
        assertThat(room.moved.counts(id))
                .isEqualTo(Map.of(MovedRelease.State.MOVED, 2L, MovedRelease.State.WAITING, 1L));
        for (int attempt = 2; attempt <= 10; attempt++) {
            assertThat(room.state(id)).isEqualTo(State.RUNNING);
            node.tick();
        }

        assertThat(room.state(id)).isEqualTo(State.PARTLY);
        assertThat(room.migrations.releases(id, 0, 1).items().get(0).hindrances())
                .extracting(Hindrance::why)
                .containsExactly("it was tried 10 times; the last time: somebody was faster");
    }

    @Test
    void aThousandReleasesMoveInPortionsAndAreToldInPages() {
        room.deployPlanAndCheck();
        for (int i = 0; i < 1_000; i++) {
            room.start("r%04d".formatted(i));
        }
        String second = room.deployPlan();
        String id = room.running(order(second));
        var node = room.node();

        node.tick();
        assertThat(room.following(second)).as("one portion").isEqualTo(50);
        assertThat(room.state(id)).isEqualTo(State.RUNNING);
        for (int portion = 2; portion <= 20; portion++) {
            node.tick();
        }

        assertThat(room.state(id)).isEqualTo(State.DONE);
        assertThat(room.following(second)).isEqualTo(1_000);
        var last = room.migrations.releases(id, 3, 300);
        assertThat(last.total()).isEqualTo(1_000);
        assertThat(last.items()).hasSize(100);
        assertThat(last.items().get(99).release()).isEqualTo("r0999");
    }
}
