package org.releasemanager.release.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.OpenWork.OpenTask;

class EngineWaitReasonTest {
    @Test
    void taskIsNamedWithAllWhoAreAskedOrTheOneWhoTookIt() {
        var tasks = List.of(
                task("Approve release", null, "product-owner"),
                task("Approve release", null, "operator", "oscar"),
                task("Update documentation", "dana", "developer"));

        assertThat(EngineWaitReason.sentence(tasks))
                .isEqualTo("Waiting for 'Approve release' by product-owner, operator or oscar;"
                        + " 'Update documentation' by dana");
    }

    @Test
    void manyTasksAreFourAndANumber() {
        assertThat(EngineWaitReason.sentence(tasks(4)))
                .isEqualTo(
                        "Waiting for 'Task 1' by tester; 'Task 2' by tester; 'Task 3' by tester; 'Task 4' by tester");
        assertThat(EngineWaitReason.sentence(tasks(9))).endsWith("; 'Task 4' by tester; and 5 more");
    }

    private static List<OpenTask> tasks(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(one -> task("Task " + one, null, "tester"))
                .toList();
    }

    private static OpenTask task(String name, @Nullable String assignee, String... offeredTo) {
        return new OpenTask(name, "userTask_one", name, List.of(offeredTo), assignee, Instant.EPOCH);
    }
}
