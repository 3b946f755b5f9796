package org.releasemanager.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.migration.SmallModels.Way;

/** What moves, what does not, and how that is said. */
class ReleaseMovesTest {
    private final SmallModels models = new SmallModels();

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void whatHasNoPlaceIsNamedAndStaysWhileOthersMove() {
        String first = models.with("release", start -> start.userTask("userTask_plan")
                        .userTask("userTask_check")
                        .name("Check it"))
                .deploy();
        models.start("a");
        models.start("b");
        models.complete("b");
        String second =
                models.with("release", Way.task("userTask_plan", "Plan")).deploy();

        assertThat(models.move("a", second)).isInstanceOf(Move.Moved.class);
        assertThat(models.move("b", second))
                .isEqualTo(new Move.Refused(List.of(new Obstacle(
                        "release",
                        "userTask_check",
                        "Check it",
                        "version 2 of release has no element 'userTask_check': name its successor in 'mapping', or let"
                                + " the release end on its version"))));

        models.complete("a");
        assertThat(models.isRunning("a"))
                .as("the new version has no second task")
                .isFalse();
        models.complete("b");
        assertThat(models.isRunning("b")).isFalse();
        assertThat(models.moves.moves.count("release", first, second)).isZero();
    }

    @Test
    void theMoveOfAReleaseNamesTheExactModels() {
        String first = models.with("release", Way.task("userTask_plan", "Plan")).deploy();
        String instance = models.start("a");
        String second =
                models.with("release", Way.task("userTask_plan", "Plan it")).deploy();

        var moved = ((Move.Moved) models.move("a", second)).models().get(0);

        assertThat(moved.processInstanceId()).isEqualTo(instance);
        assertThat(moved.before().deployment()).isEqualTo(first);
        assertThat(moved.before().version()).isEqualTo(1);
        assertThat(moved.after().deployment()).isEqualTo(second);
        assertThat(moved.after().version()).isEqualTo(2);
        assertThat(moved.before().hash()).hasSize(64).isNotEqualTo(moved.after().hash());
        assertThat(models.move("a", second))
                .isEqualTo(refused("", null, null, "the release follows these models already"));
        assertThat(models.move("nobody", second))
                .isEqualTo(refused("", null, null, "the release has no running process"));
    }

    @Test
    void aPersonSaysWhatBecameOfATaskWithAnotherName() {
        models.with("release", Way.task("userTask_check", "Check")).deploy();
        models.start("a");
        String second = models.with(
                        "release", start -> start.userTask("userTask_verify").userTask("userTask_sign"))
                .deploy();

        assertThat(models.move("a", second)).isInstanceOf(Move.Refused.class);
        assertThat(models.move("a", second, Map.of("release/userTask_check", "userTask_verify")))
                .isInstanceOf(Move.Moved.class);

        assertThat(models.tasks("a")).containsExactly("userTask_verify");
        models.complete("a");
        assertThat(models.tasks("a")).containsExactly("userTask_sign");
    }

    @Test
    void anotherKindOfElementIsNoSuccessor() {
        models.with("release", Way.task("step", "Check")).deploy();
        models.start("a");
        String second = models.with(
                        "release", start -> start.receiveTask("step").message("done"))
                .deploy();

        assertThat(models.move("a", second))
                .isEqualTo(refused(
                        "release", "step", "Check", "it is a user task, and a receive task in version 2 of release"));
        assertThat(models.move("a", second, Map.of("step", "step")))
                .isEqualTo(refused("release", "step", "Check", "the two are different kinds of elements"));
    }

    @Test
    void aReleaseMovesAsAWholeOrNotAtAll() {
        models.with("release", start -> start.callActivity("call")
                        .calledElement("child")
                        .camundaCalledElementBinding("deployment")
                        .camundaInBusinessKey("#{execution.processBusinessKey}"))
                .with("child", Way.task("userTask_old", "Old"))
                .deploy();
        String root = models.start("a");
        String second = models.with("release", start -> start.callActivity("call")
                        .calledElement("child")
                        .camundaCalledElementBinding("deployment"))
                .with("child", Way.task("userTask_new", "New"))
                .deploy();

        var move = models.move("a", second);

        assertThat(((Move.Refused) move).obstacles())
                .extracting(Obstacle::process, Obstacle::element)
                .containsExactly(tuple("child", "userTask_old"));
        assertThat(models.engine
                        .runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(root)
                        .singleResult()
                        .getProcessDefinitionId())
                .startsWith("release:1:");

        String third = models.with(
                        "release", start -> start.callActivity("call").calledElement("child"))
                .deploy();
        assertThat(models.move("a", third))
                .isEqualTo(refused("child", null, null, "the new deployment has no such model"));
    }

    @Test
    void stepsThatAreKnownOutsideByTheirNameKeepItAndTyposAreSaid() {
        models.with("release", start -> start.receiveTask("receiveTask_await")
                        .message("done")
                        .serviceTask("serviceTask_deploy")
                        .camundaDelegateExpression("${deployDelegate}")
                        .userTask("userTask_check"))
                .deploy();
        models.start("a");
        String second = models.with("release", start -> start.receiveTask("receiveTask_hear")
                        .message("done")
                        .serviceTask("serviceTask_ship")
                        .camundaDelegateExpression("${deployDelegate}")
                        .userTask("userTask_check"))
                .deploy();

        var problems = models.moves.routes.problems(new Route(
                second,
                Map.of(
                        "receiveTask_await", "receiveTask_hear",
                        "serviceTask_deploy", "serviceTask_ship",
                        "userTask_chekc", "userTask_check",
                        "userTask_check", "userTask_gone"),
                Set.of("timer_gone")));

        assertThat(problems)
                .extracting(Routes.Problem::field)
                .containsExactlyInAnyOrder(
                        "mapping.receiveTask_await",
                        "mapping.serviceTask_deploy",
                        "mapping.userTask_chekc",
                        "mapping.userTask_check",
                        "renew");
        assertThat(problems)
                .extracting(Routes.Problem::message)
                .anyMatch(message -> message.startsWith("a receive task keeps its id"))
                .anyMatch(message -> message.startsWith("a service task keeps its id"))
                .contains(
                        "'userTask_chekc' is no element of a model that a release follows now",
                        "'userTask_gone' is no element of the models that the releases shall follow");
    }

    @Test
    void aRehearsalLeavesNotOneByteBehind() {
        models.with("release", start -> start.userTask("userTask_plan")).deploy();
        models.start("a");
        models.start("b");
        models.complete("b");
        models.start("c");
        String second =
                models.with("release", Way.task("userTask_plan", "Plan it")).deploy();
        var before = models.dump();

        assertThat(models.moves.moves.rehearse("a", new Route(second, Map.of(), Set.of())))
                .isInstanceOf(Move.Moved.class);
        assertThat(models.moves.moves.rehearse("nobody", new Route(second, Map.of(), Set.of())))
                .isInstanceOf(Move.Refused.class);

        assertThat(models.dump()).isEqualTo(before);
        assertThat(before.get("ACT_RU_EXECUTION")).hasSize(2);
    }

    private static Move refused(String process, @Nullable String element, @Nullable String label, String why) {
        return new Move.Refused(List.of(new Obstacle(process, element, label, why)));
    }
}
