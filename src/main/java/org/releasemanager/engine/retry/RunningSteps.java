package org.releasemanager.engine.retry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** The steps that run on this node now. One thread runs one step at a time. */
class RunningSteps {
    private final Map<Thread, Attempt> running = new ConcurrentHashMap<>();
    private final Supplier<MeterRegistry> meters;
    private final Clock clock;

    RunningSteps(Supplier<MeterRegistry> meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** One run of one step; remembers what was said about it. */
    static final class Attempt {
        final String jobId;
        final String step;
        final String processInstanceId;
        final Instant startedAt;
        volatile boolean isNoted;
        volatile boolean isCalledSlow;
        volatile boolean mustStop;

        Attempt(JobEntity job, Instant startedAt) {
            this.jobId = job.getId();
            this.step = String.valueOf(job.getActivityId());
            this.processInstanceId = job.getProcessInstanceId();
            this.startedAt = startedAt;
        }
    }

    Collection<Attempt> all() {
        return running.values();
    }

    /** Called on the thread that is about to run the job; its end is seen when the transaction ends. */
    void begin(CommandContext context) {
        var attempt = new Attempt(context.getCurrentJob(), clock.instant());
        Thread thread = Thread.currentThread();
        running.put(thread, attempt);
        var transaction = context.getTransactionContext();
        transaction.addTransactionListener(TransactionState.COMMITTED, end -> end(thread, attempt, "committed"));
        transaction.addTransactionListener(TransactionState.ROLLED_BACK, end -> end(thread, attempt, "rolled-back"));
    }

    private void end(Thread thread, Attempt attempt, String outcome) {
        if (running.remove(thread, attempt)) {
            Timer.builder("job.execution")
                    .description("How long the steps of processes run")
                    .tag("step", attempt.step)
                    .tag("outcome", outcome)
                    .register(meters.get())
                    .record(Duration.between(attempt.startedAt, clock.instant()));
        }
    }
}
