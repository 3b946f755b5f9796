package org.releasemanager.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.releasemanager.calendar.store.WaitRows;
import org.releasemanager.calendar.store.WaitRows.Wait;
import org.releasemanager.effect.StepWaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wakes the steps whose time has come, on any number of nodes. */
@Component
class WindowWatch {
    private static final Logger LOG = LoggerFactory.getLogger(WindowWatch.class);

    /** A step that does not wait now, since it is held or about to ask by itself, is tried again. */
    private static final Duration NEXT_TRY = Duration.ofSeconds(2);

    private final WaitRows rows;
    private final WindowWaits waits;
    private final StepWaker steps;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WindowWatch(
            WaitRows rows, WindowWaits waits, StepWaker steps, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.waits = waits;
        this.steps = steps;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${release-manager.calendar.poll-every:PT0.5S}")
    void tick() {
        for (Wait wait : rows.due(clock.instant())) {
            try {
                look(wait);
            } catch (RuntimeException failure) {
                // One release that cannot go on now must not keep the others waiting.
                LOG.warn("Release {} could not be looked at; it is tried again", wait.releaseId(), failure);
            }
        }
    }

    private void look(Wait wait) {
        if (!steps.isAlive(wait.processInstanceId())) {
            rows.drop(wait);
            return;
        }
        boolean open = Objects.requireNonNull(transaction.execute(
                status -> rows.takeTurn(wait, clock.instant().plus(NEXT_TRY)) && waits.isOpen(wait)));
        if (open) {
            transaction.executeWithoutResult(status -> steps.wake(wait.processInstanceId(), wait.activityId()));
        }
    }
}
