package org.releasemanager.deployment;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after all work that tools were given, on any number of nodes: a node claims a row before it looks. Clocks of nodes
 * may differ; at worst a row is looked at twice, and its end is recorded once.
 */
@Component
class DeploymentPoller {
    private static final int AT_ONCE = 100;
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(DeploymentPoller.class);

    private final WorkStore works;
    private final WorkProgress progress;
    private final StepWaker steps;
    private final WorkTransactions transactions;
    private final Clock clock;

    DeploymentPoller(
            WorkStore works, WorkProgress progress, StepWaker steps, WorkTransactions transactions, Clock clock) {
        this.works = works;
        this.progress = progress;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${release-manager.deployment.poll-every:PT0.5S}")
    void tick() {
        for (Work work : works.due(clock.instant(), AT_ONCE)) {
            if (works.claim(work, clock.instant().plus(CLAIM))) {
                look(work);
            }
        }
    }

    private void look(Work work) {
        try {
            if (work.isOpen()) {
                progress.look(work);
            }
            Work seen = works.get(work.key());
            if (!seen.isOpen() && !seen.signalled()) {
                wake(seen);
            }
        } catch (RuntimeException failure) {
            // One release that cannot go on now must not keep the others waiting.
            LOG.warn("{} could not be followed up; it is tried again", work.key(), failure);
        }
    }

    private void wake(Work ended) {
        Intent.Step step = ended.intent().waiting();
        boolean woken = transactions.allOrNothing(
                () -> works.markSignalled(ended.key()) && steps.wake(step.processInstanceId(), step.activityId()));
        if (!woken && progress.isOrphaned(ended)) {
            works.markSignalled(ended.key());
        } else if (!woken) {
            works.lookAgain(ended.key(), clock.instant().plus(WorkProgress.LOOK_EVERY));
        }
    }
}
