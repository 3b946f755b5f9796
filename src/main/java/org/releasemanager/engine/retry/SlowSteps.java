package org.releasemanager.engine.retry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.releasemanager.engine.retry.RunningSteps.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Watches the steps that run on this node. A step that takes longer than its lock is started again while it still runs,
 * its work is lost, and no failure is ever counted: without this watch that goes on for ever.
 */
class SlowSteps {
    private static final Logger LOG = LoggerFactory.getLogger(SlowSteps.class);
    /** Shorter runs are not noted in the database; a hundredth of the lock. */
    private static final int NOTED_AFTER = 100;

    private final RunningSteps running;
    private final StepStarts starts;
    private final RetryProperties properties;
    private final Supplier<MeterRegistry> meters;
    private final Clock clock;
    private final ProcessEngineConfigurationImpl engine;
    private final Duration lock;

    SlowSteps(
            RunningSteps running,
            StepStarts starts,
            RetryProperties properties,
            Supplier<MeterRegistry> meters,
            Clock clock,
            ProcessEngine engine) {
        this.running = running;
        this.starts = starts;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.lock = Duration.ofMillis(this.engine.getJobExecutor().getLockTimeInMillis());
    }

    @Scheduled(fixedDelayString = "${release-manager.engine.watch-every:PT1S}")
    void look() {
        running.all().forEach(this::look);
    }

    private void look(Attempt attempt) {
        Duration ran = Duration.between(attempt.startedAt, clock.instant());
        if (!attempt.isNoted && ran.compareTo(lock.dividedBy(NOTED_AFTER)) >= 0) {
            attempt.mustStop = starts.note(attempt.jobId, attempt.startedAt) > properties.startsWithoutEnd();
            attempt.isNoted = true;
        }
        if (!attempt.isCalledSlow && ran.compareTo(lock.dividedBy(2)) >= 0) {
            attempt.isCalledSlow = true;
            callSlow(attempt, ran);
        }
        if (attempt.mustStop) {
            attempt.mustStop = !stop(attempt);
        }
    }

    private void callSlow(Attempt attempt, Duration ran) {
        meters.get().counter("job.execution.slow", "step", attempt.step).increment();
        LOG.error(
                "Step {} of process instance {} has run for {} s. Its lock ends after {} s; then it is started again and "
                        + "this run is lost. Steps hand long work to a tool and wait for it",
                attempt.step,
                attempt.processInstanceId,
                ran.toSeconds(),
                lock.toSeconds());
    }

    /** @return false if the job changed in the same moment: the next look tries again */
    private boolean stop(Attempt attempt) {
        String sentence = "The step was started " + properties.startsWithoutEnd()
                + " times and never came to its end: it takes longer than its lock of " + inWords()
                + ", or it brings the server down (it is not tried again: somebody has to change something)";
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                var job = context.getJobManager().findJobById(attempt.jobId);
                if (job != null && job.getRetries() > 0) {
                    job.setExceptionMessage(sentence);
                    job.setRetries(0);
                }
                return attempt;
            });
        } catch (OptimisticLockingException changed) {
            return false;
        }
        starts.forget(attempt.jobId);
        LOG.error("Step {} of process instance {}: {}", attempt.step, attempt.processInstanceId, sentence);
        return true;
    }

    private String inWords() {
        return lock.toMinutes() > 0 ? lock.toMinutes() + " min" : lock.toSeconds() + " s";
    }
}
