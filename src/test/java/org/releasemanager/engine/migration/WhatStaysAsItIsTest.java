package org.releasemanager.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.migration.SmallModels.Way;

/** Timers, holds and failed jobs of releases that move. */
class WhatStaysAsItIsTest {
    private final SmallModels models = new SmallModels();

    @AfterEach
    void close() {
        models.close();
    }

    private static Way withTimer(String duration) {
        return start -> start.userTask("userTask_check")
                .boundaryEvent("timer_late")
                .name("Late")
                .timerWithDuration(duration)
                .endEvent()
                .<UserTaskBuilder>moveToActivity("userTask_check");
    }

    @Test
    void aTimerKeepsItsTimeUnlessItIsMadeAnew() {
        models.with("release", withTimer("PT1H")).deploy();
        models.start("a");
        models.start("b");
        String second = models.with("release", withTimer("PT9H")).deploy();
        Date due = timer("a").getDuedate();

        models.move("a", second);
        models.moves.move("b", new Route(second, Map.of(), Set.of("timer_late")));

        assertThat(timer("a").getDuedate()).isEqualTo(due);
        assertThat(timer("b").getDuedate()).isAfter(new Date(due.getTime() + 7 * 3_600_000L));
    }

    @Test
    void aTimerThatHasNoPlaceIsNamedAndNotDroppedWithoutAWord() {
        models.with("release", withTimer("PT1H")).deploy();
        models.start("a");
        String second =
                models.with("release", Way.task("userTask_check", "Check")).deploy();

        var move = models.move("a", second);

        assertThat(((Move.Refused) move).obstacles())
                .extracting(Obstacle::element, Obstacle::label)
                .containsExactly(tuple("timer_late", "Late"));
        assertThat(timer("a")).isNotNull();
    }

    @Test
    void aHeldReleaseStaysHeldWithAllThatTheNewVersionAdds() {
        models.with("release", Way.task("userTask_check", "Check")).deploy();
        String instance = models.start("a");
        models.engine.runtime().suspendProcessInstanceById(instance);
        String second = models.with("release", withTimer("PT0S")).deploy();

        assertThat(models.move("a", second)).isInstanceOf(Move.Moved.class);

        assertThat(timer("a").isSuspended()).isTrue();
        assertThat(models.engine.tasks().createTaskQuery().singleResult().isSuspended())
                .isTrue();
        models.engine.runtime().activateProcessInstanceById(instance);
        assertThat(timer("a").isSuspended()).isFalse();
        models.complete("a");
        assertThat(models.isRunning("a")).isFalse();
    }

    @Test
    void aFailedStepIsTriedAgainUnderTheNewVersion() {
        models.engine.on("deployDelegate", execution -> {
            throw new IllegalStateException("no route to host");
        });
        models.with("release", step(true)).deploy();
        String instance = models.start("a");
        for (int attempt = 0; attempt < 3; attempt++) {
            models.engine.runAndFail(instance);
        }
        String second = models.with("release", step(true)).deploy();
        String third = models.with("release", step(false)).deploy();
        models.engine.on("deployDelegate", execution -> {});

        assertThat(models.move("a", third))
                .isEqualTo(new Move.Refused(List.of(new Obstacle(
                        "release",
                        "serviceTask_deploy",
                        "Deploy",
                        "its successor does not start in a transaction of its own"))));
        assertThat(models.move("a", second)).isInstanceOf(Move.Moved.class);

        assertThat(models.engine.incidents(instance)).containsExactly("no route to host");
        models.engine.management().setJobRetries(models.engine.job(instance).getId(), 1);
        models.engine.run(instance);
        assertThat(models.engine.incidents(instance)).isEmpty();
        assertThat(models.isRunning("a")).isFalse();
    }

    private static Way step(boolean async) {
        return start -> start.serviceTask("serviceTask_deploy")
                .name("Deploy")
                .camundaAsyncBefore(async)
                .camundaDelegateExpression("${deployDelegate}");
    }

    private Job timer(String release) {
        String instance = models.engine
                .runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(release)
                .singleResult()
                .getId();
        return models.engine.job(instance);
    }
}
