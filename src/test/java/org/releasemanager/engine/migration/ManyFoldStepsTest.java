package org.releasemanager.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.migration.SmallModels.Way;

/** Steps that are done for many, and ways that meet: some parts are done when the release moves, and the others come later. */
class ManyFoldStepsTest {
    private final SmallModels models = new SmallModels();

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void votesThatWereCastBeforeTheMoveCountAfterwards() {
        models.with("release", each("userTask_vote")).deploy();
        models.start("a");
        models.complete("a");
        String second = models.with("release", each("userTask_vote")).deploy();

        assertThat(models.move("a", second)).isInstanceOf(Move.Moved.class);

        finish(2);
    }

    @Test
    void theyCountUnderANewNameToo() {
        models.with("release", each("userTask_vote")).deploy();
        models.start("a");
        models.complete("a");
        String second = models.with("release", each("userTask_approve")).deploy();

        assertThat(models.move("a", second, Map.of("userTask_vote", "userTask_approve")))
                .isInstanceOf(Move.Moved.class);

        assertThat(models.tasks("a")).containsExactly("userTask_approve", "userTask_approve");
        finish(2);
    }

    @Test
    void whatIsDoneForManyDoesNotMoveToWhatIsDoneOnce() {
        models.with("release", each("userTask_vote")).deploy();
        models.start("a");
        String second =
                models.with("release", Way.task("userTask_vote", "Vote")).deploy();

        assertThat(models.move("a", second)).isInstanceOf(Move.Refused.class);

        finish(3);
    }

    @Test
    void partsWithStepsOfTheirOwnMoveToo() {
        models.with("release", parts()).deploy();
        models.start("a");
        models.complete("a");
        models.complete("a");
        String second = models.with("release", parts()).deploy();
        String third = models.with("release", parts()).deploy();

        assertThat(models.move("a", second)).isInstanceOf(Move.Moved.class);
        assertThat(models.move("a", third)).as("and once more").isInstanceOf(Move.Moved.class);

        finish(1);
    }

    @Test
    void aTokenThatWaitsWhereWaysMeetGoesOnWaiting() {
        models.with("release", ways()).deploy();
        models.start("a");
        models.complete("a");
        String second = models.with("release", ways()).deploy();

        assertThat(models.move("a", second)).isInstanceOf(Move.Moved.class);

        finish(1);
    }

    private void finish(int open) {
        assertThat(models.tasks("a")).hasSize(open);
        for (int i = 0; i < open; i++) {
            assertThat(models.isRunning("a")).isTrue();
            models.complete("a");
        }
        assertThat(models.isRunning("a")).isFalse();
    }

    private static Way each(String id) {
        return start ->
                start.userTask(id).multiInstance().parallel().cardinality("3").<UserTaskBuilder>multiInstanceDone();
    }

    private static Way parts() {
        return start -> start.subProcess("subProcess_each")
                .multiInstance()
                .parallel()
                .cardinality("3")
                .<SubProcessBuilder>multiInstanceDone()
                .embeddedSubProcess()
                .startEvent("start_each")
                .userTask("userTask_work")
                .endEvent("end_each")
                .subProcessDone();
    }

    private static Way ways() {
        return start -> start.parallelGateway("gateway_fork")
                .userTask("userTask_left")
                .parallelGateway("gateway_join")
                .moveToNode("gateway_fork")
                .userTask("userTask_right")
                .connectTo("gateway_join");
    }
}
