package org.releasemanager.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ErrorCode;
import org.releasemanager.engine.OwnEngine;
import org.releasemanager.engine.PermanentFailure;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.engine.spi.PermanentFailures;

/** What becomes of a step that fails, on a real engine with the rules of the application. */
class FailedStepProcessTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final RetryProperties RETRIES =
            new RetryProperties(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)), 3);

    private final OwnEngine engine = new OwnEngine(
            jdbc -> {
                PermanentFailures room = () -> Set.of(RoomClosed.class);
                return List.of(new RetryRules(
                        RETRIES,
                        new Troubles(() -> Stream.of(room), () -> Stream.of(FailedStepProcessTest::untilNoon)),
                        new StepStarts(() -> jdbc),
                        new RunningSteps(SimpleMeterRegistry::new, Clock.systemUTC())));
            },
            configuration -> {});

    /** An outside system asks for peace. */
    static class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overloaded() {
            super("The tool asks for peace");
        }
    }

    private static Optional<Instant> untilNoon(Throwable failure) {
        return failure instanceof Overloaded ? Optional.of(NOW.plus(Duration.ofHours(3))) : Optional.empty();
    }

    static class RoomClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RoomClosed() {
            super("The room is closed.");
        }
    }

    @BeforeEach
    void deploy() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        engine.deploy("step", start -> start.serviceTask("serviceTask_ask")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${askDelegate}")
                .endEvent());
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    void peaceThatIsAskedForIsKept() {
        engine.on("askDelegate", step -> {
            throw new IllegalStateException("Not now", new Overloaded());
        });
        String instance = engine.start("step");

        engine.runAndFail(instance);

        assertThat(engine.job(instance).getDuedate()).isEqualTo(Date.from(NOW.plus(Duration.ofHours(3))));
    }

    @Test
    void outageIsOutwaitedWithGrowingPausesBeforePeopleAreAsked() {
        engine.on("askDelegate", step -> {
            throw new IllegalStateException("The tool does not answer", new IOException("Read timed out"));
        });
        String instance = engine.start("step");

        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            engine.runAndFail(instance);
            pauses.add(Duration.between(NOW, engine.job(instance).getDuedate().toInstant()));
            assertThat(engine.incidents(instance)).isEmpty();
        }
        engine.runAndFail(instance);

        assertThat(pauses).isEqualTo(RETRIES.retryAfter());
        assertThat(engine.job(instance).getRetries()).isZero();
        assertThat(engine.incidents(instance))
                .containsExactly("The tool does not answer: Read timed out (trying again did not help)");
    }

    @Test
    void modelsOwnWordOnRetriesCounts() {
        engine.deploy("own", start -> start.serviceTask("serviceTask_ask")
                .camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R2/PT1H")
                .camundaDelegateExpression("${askDelegate}")
                .endEvent());
        engine.on("askDelegate", step -> {
            throw new UncheckedIOException(new UnknownHostException("jenkins.example.org"));
        });
        String instance = engine.start("own");

        engine.runAndFail(instance);
        var due = engine.job(instance).getDuedate().toInstant();
        engine.runAndFail(instance);

        assertThat(due).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(engine.incidents(instance))
                .containsExactly("The network knows no host 'jenkins.example.org' (trying again did not help)");
    }

    @Test
    void whatLastsUntilSomebodyActsIsNotTriedAgain() {
        engine.on("askDelegate", step -> {
            throw new PermanentFailure("The token of Jenkins has expired");
        });

        assertThat(incidentOfFirstAttempt())
                .isEqualTo(
                        "The token of Jenkins has expired (it was not tried again: somebody has to change something)");
    }

    @Test
    void roomSaysWhichOfItsExceptionsLast() {
        engine.on("askDelegate", step -> {
            throw new IllegalStateException(new RoomClosed());
        });

        assertThat(incidentOfFirstAttempt()).startsWith("The room is closed (it was not tried again");
    }

    @Test
    void beanThatIsNotThereIsNotLookedForAgain() {
        assertThat(incidentOfFirstAttempt()).contains("askDelegate").contains("it was not tried again");
    }

    @Test
    void failureOfTheBusinessThatTheModelDoesNotDrawIsShownAndDoesNotEndTheProcessInSilence() {
        engine.on("askDelegate", new ReleaseDelegate() {
            @Override
            protected void execute(ReleaseContext context) {
                throw new BusinessError(new ErrorCode("tag-refused"), "The tag is protected");
            }
        });

        assertThat(incidentOfFirstAttempt())
                .isEqualTo("The tag is protected (the process has no way to go on after 'tag-refused')");
    }

    @Test
    void collisionInTheDatabaseCostsNoRetry() {
        engine.on("askDelegate", step -> {
            throw new OptimisticLockingException("somebody was faster");
        });
        String instance = engine.start("step");

        IntStream.range(0, 10).forEach(attempt -> engine.runAndFail(instance));

        assertThat(engine.job(instance).getRetries()).isEqualTo(4);
        assertThat(engine.incidents(instance)).isEmpty();
    }

    @Test
    void oneStepThatAlwaysFailsHoldsUpNoOther() {
        engine.on("askDelegate", step -> {
            if ("poison".equals(step.getVariable("kind"))) {
                throw new IllegalStateException("always");
            }
        });
        String poisoned = engine.start("step");
        engine.runtime().setVariable(poisoned, "kind", "poison");
        List<String> others =
                IntStream.range(0, 99).mapToObj(i -> engine.start("step")).toList();

        IntStream.range(0, 4).forEach(attempt -> engine.runAndFail(poisoned));
        others.forEach(engine::run);

        assertThat(engine.runtime().createProcessInstanceQuery().count()).isEqualTo(1);
        assertThat(engine.runtime().createIncidentQuery().count()).isEqualTo(1);
    }

    private String incidentOfFirstAttempt() {
        String instance = engine.start("step");
        engine.runAndFail(instance);
        assertThat(engine.job(instance).getRetries()).isZero();
        assertThat(engine.incidents(instance)).hasSize(1);
        return engine.incidents(instance).get(0);
    }
}
