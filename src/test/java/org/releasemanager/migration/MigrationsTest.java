package org.releasemanager.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.migration.MigrationRoom.ADMIN;
import static org.releasemanager.migration.MigrationRoom.MANAGER;
import static org.releasemanager.migration.MigrationRoom.order;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.migration.Migration.State;
import org.releasemanager.migration.Migrations.Rehearsal;
import org.releasemanager.migration.spi.ReleaseModels.RouteProblem;

/** Orders: rehearsed, planned, confirmed by somebody else, withdrawn; and those that cannot be meant. */
class MigrationsTest {
    private final MigrationRoom room = new MigrationRoom();
    private String first = "";
    private String second = "";

    @BeforeEach
    void twoReleasesUnderTheFirstVersion() {
        first = room.deployPlanAndCheck();
        room.start("a");
        room.start("b");
        second = room.deployPlan();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void severalReleasesMoveWhenASecondPersonHasSaidSo() {
        String id = room.plan(order(second));
        room.node().tick();
        assertThat(room.state(id)).isEqualTo(State.PLANNED);
        assertThat(room.following(second)).isZero();

        assertThat(room.migrations.confirm(id, MANAGER))
                .isEqualTo(
                        new Planned.NotEntitled("You ordered this move yourself: a second person has to confirm it"));
        assertThat(room.migrations.confirm(id, ADMIN)).isInstanceOf(Planned.Accepted.class);
        assertThat(room.migrations.confirm(id, ADMIN))
                .isEqualTo(new Planned.TooLate("The move is RUNNING: it does not wait for a word any more"));

        room.node().tick();
        assertThat(room.state(id)).isEqualTo(State.DONE);
        assertThat(room.migrations.get(id).confirmedBy()).isEqualTo(ADMIN);
        assertThat(room.following(second)).isEqualTo(2);
    }

    @Test
    void oneReleaseNeedsNoSecondPerson() {
        String id = room.plan(order(second, "a"));

        room.node().tick();

        assertThat(room.state(id)).isEqualTo(State.DONE);
        assertThat(room.following(second)).isEqualTo(1);
        assertThat(room.timeline.texts).singleElement().asString().doesNotContain("confirmed");
    }

    @Test
    void aMoveThatIsWithdrawnNeverRuns() {
        String id = room.plan(order(second));

        assertThat(room.migrations.withdraw(id)).isInstanceOf(Planned.Accepted.class);
        assertThat(room.migrations.confirm(id, ADMIN)).isInstanceOf(Planned.TooLate.class);
        assertThat(room.migrations.withdraw(id)).isInstanceOf(Planned.TooLate.class);

        room.node().tick();
        assertThat(room.state(id)).isEqualTo(State.WITHDRAWN);
        assertThat(room.following(second)).isZero();
        assertThatThrownBy(() -> room.migrations.get("nothing")).isInstanceOf(UnknownMigration.class);
    }

    @Test
    void aDryRunSaysPageByPageWhatWouldHappenAndDoesNothing() {
        room.complete("b");

        var rehearsal = (Rehearsal.Rehearsed) room.migrations.rehearse(order(second), 0, 1);
        var next = (Rehearsal.Rehearsed) room.migrations.rehearse(order(second), 1, 1);

        assertThat(rehearsal.releases().total()).isEqualTo(2);
        assertThat(rehearsal.releases().items()).singleElement().satisfies(movable -> {
            assertThat(movable.release()).isEqualTo("a");
            assertThat(movable.state()).isEqualTo(MovedRelease.State.MOVABLE);
            assertThat(movable.models()).hasSize(1);
        });
        assertThat(next.releases().items()).singleElement().satisfies(refused -> {
            assertThat(refused.state()).isEqualTo(MovedRelease.State.REFUSED);
            assertThat(refused.hindrances().get(0).element()).isEqualTo("userTask_check");
        });
        assertThat(room.following(second)).isZero();
        assertThat(room.migrations.list(0, 50).total()).isZero();
        assertThat(room.timeline.texts).isEmpty();
    }

    @Test
    void theNewestModelsAreMeantUnlessSomethingElseIsSaid() {
        var rehearsal = (Rehearsal.Rehearsed) room.migrations.rehearse(order(null), 0, 50);

        assertThat(rehearsal.to()).isEqualTo(second);
        assertThat(rehearsal.releases().items())
                .extracting(MovedRelease::release)
                .containsExactly("a", "b");
    }

    @Test
    void whatCannotBeMeantIsSaidFieldByField() {
        room.end("b");
        var wrong = new Order("nowhere", "nowhere", List.of("a", "b", "z"), Map.of(), Set.of(), " ");

        assertThat(problems(wrong))
                .extracting(RouteProblem::field)
                .containsExactly("reason", "to", "from", "releases[1]", "releases[2]");
        assertThat(fields(new Order(second, second, null, Map.of("x", "y"), Set.of(), "why")))
                .containsExactly("mapping.x", "from");
        assertThat(fields(order(second, "a", "a"))).containsExactly("releases");
        assertThat(fields(new Order(second, null, List.of(), Map.of(), Set.of(), "why")))
                .containsExactly("releases");
        assertThat(fields(new Order(second, null, Collections.nCopies(1_001, "a"), Map.of(), Set.of(), "why")))
                .containsExactly("releases");
        assertThat(problems(new Order(first, null, null, Map.of(), Set.of(), "why")))
                .containsExactly(OrderCheck.NOTHING_TO_DO);
        assertThat(room.migrations.rehearse(wrong, 0, 50)).isInstanceOf(Rehearsal.Invalid.class);
    }

    private List<String> fields(Order order) {
        return problems(order).stream().map(RouteProblem::field).toList();
    }

    private List<RouteProblem> problems(Order order) {
        return ((Planned.Invalid) room.migrations.plan(order, MANAGER)).problems();
    }
}
