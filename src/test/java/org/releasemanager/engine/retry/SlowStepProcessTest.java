package org.releasemanager.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.OwnEngine;

/** A step that outlasts its lock, with the real job executor: the engine alone would start it for ever. */
class SlowStepProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RetryProperties RETRIES = new RetryProperties(List.of(Duration.ofSeconds(1)), 3);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RunningSteps running = new RunningSteps(() -> meters, Clock.systemUTC());
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger starts = new AtomicInteger();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final OwnEngine engine = new OwnEngine(
            jdbc -> List.of(
                    new RetryRules(RETRIES, new Troubles(Stream::of, Stream::of), new StepStarts(() -> jdbc), running)),
            configuration -> configuration.setJobExecutor(executor()));

    private static DefaultJobExecutor executor() {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(1_000);
        executor.setWaitTimeInMillis(50);
        executor.setMaxWait(50);
        executor.setCorePoolSize(8);
        return executor;
    }

    @AfterEach
    void close() {
        answer.countDown();
        watch.shutdownNow();
        jobs().shutdown();
        engine.close();
    }

    @Test
    void stepThatNeverComesToItsEndIsShownAndNotStartedAgain() {
        engine.deploy("slow", start -> start.serviceTask("serviceTask_ask")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${askDelegate}")
                .endEvent());
        engine.on("askDelegate", step -> {
            starts.incrementAndGet();
            answer.await(60, TimeUnit.SECONDS);
        });
        var slow = new SlowSteps(
                running, new StepStarts(engine::jdbc), RETRIES, () -> meters, Clock.systemUTC(), engine.engine());
        watch.scheduleWithFixedDelay(slow::look, 10, 10, TimeUnit.MILLISECONDS);

        String instance = engine.start("slow");
        jobs().start();
        await().atMost(LONG).until(() -> !engine.incidents(instance).isEmpty());

        assertThat(engine.incidents(instance))
                .singleElement()
                .asString()
                .startsWith(
                        "The step was started 3 times and never came to its end: it takes longer than its lock of 1 s");
        assertThat(engine.job(instance).getRetries()).isZero();
        assertThat(meters.counter("job.execution.slow", "step", "serviceTask_ask")
                        .count())
                .isGreaterThanOrEqualTo(3);

        answer.countDown();
        await().atMost(LONG).until(() -> running.all().isEmpty());
        assertThat(engine.incidents(instance)).singleElement().asString().contains("never came to its end");
        assertThat(starts).hasValue(4);
        assertThat(meters.timer("job.execution", "step", "serviceTask_ask", "outcome", "rolled-back")
                        .count())
                .isEqualTo(4);

        engine.management().setJobRetries(engine.job(instance).getId(), 1);
        await().atMost(LONG)
                .until(() -> engine.runtime().createProcessInstanceQuery().count() == 0);
        assertThat(meters.timer("job.execution", "step", "serviceTask_ask", "outcome", "committed")
                        .count())
                .isEqualTo(1);
    }

    private JobExecutor jobs() {
        return ((ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration()).getJobExecutor();
    }
}
