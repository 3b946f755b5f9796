package org.releasemanager.engine.stuck;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.releasemanager.engine.spi.StuckNotice;
import org.releasemanager.engine.spi.WakePromise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for processes that have died without a sound: a job row lost in a restore, a promise to wake that was deleted. A
 * step may be between two transactions when one look sees it; it is reported when two looks in a row say the same.
 */
@Component
class StuckSteps {
    private static final Logger LOG = LoggerFactory.getLogger(StuckSteps.class);

    private final SilentSteps silent;
    private final Suspects suspects;
    private final StuckIncidents incidents;
    private final List<WakePromise> promises;
    private final List<StuckNotice> notices;
    private final StuckProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StuckSteps(
            SilentSteps silent,
            Suspects suspects,
            StuckIncidents incidents,
            List<WakePromise> promises,
            List<StuckNotice> notices,
            StuckProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.silent = silent;
        this.suspects = suspects;
        this.incidents = incidents;
        this.promises = promises;
        this.notices = notices;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${release-manager.engine.stuck.every:PT5M}",
            fixedDelayString = "${release-manager.engine.stuck.every:PT5M}")
    void look() {
        List<SilentStep> stuck = silent.all().stream()
                .filter(step ->
                        promises.stream().noneMatch(room -> room.willWake(step.processInstanceId(), step.activityId())))
                .toList();
        var places = stuck.stream().collect(Collectors.toMap(SilentStep::executionId, SilentStep::activityId));
        incidents.resolveAllBut(places);
        suspects.clearAllBut(places.keySet());
        Instant now = clock.instant();
        stuck.forEach(step -> suspects.remember(step, now));
        stuck.forEach(step -> report(step, now.minus(properties.every().dividedBy(2))));
    }

    private void report(SilentStep step, Instant seenBefore) {
        transaction.executeWithoutResult(status -> {
            if (suspects.markReported(step, seenBefore)) {
                LOG.error("Step {} of process instance {} is stuck", step.activityId(), step.processInstanceId());
                incidents.raise(step);
                if (step.businessKey() != null) {
                    notices.forEach(notice -> notice.stuck(
                            step.businessKey(), "Stuck at " + step.activityId() + ": " + StuckIncidents.SENTENCE));
                }
            }
        });
    }
}
