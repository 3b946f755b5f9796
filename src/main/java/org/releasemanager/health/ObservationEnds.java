package org.releasemanager.health;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.releasemanager.effect.StepWaker;
import org.releasemanager.health.Measurement.Moment;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records once how an observation ended, and tells the step that waits for it. */
@Component
class ObservationEnds {
    private final ObservationStore store;
    private final Measurements measurements;
    private final Timeline timeline;
    private final StepWaker steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ObservationEnds(
            ObservationStore store,
            Measurements measurements,
            Timeline timeline,
            StepWaker steps,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.measurements = measurements;
        this.timeline = timeline;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void end(Observation observation, Watched watched, Map<String, List<Probe>> probes) {
        List<Judgement> judgements = new ArrayList<>();
        probes.forEach((service, answers) -> judgements.add(Judgement.ofObservation(service, answers)));
        watched.unknown().forEach(service -> judgements.add(Judgement.nothingKnown(service)));
        transaction.executeWithoutResult(status -> {
            Assessment seen = measurements.keep(
                    observation.releaseId(), observation.environment(), Moment.OBSERVATION, judgements);
            if (!store.finish(observation.id(), seen, clock.instant())) {
                status.setRollbackOnly();
                return;
            }
            timeline.record(
                    observation.releaseId(),
                    Timeline.SYSTEM,
                    seen.health() == Health.UNHEALTHY ? "observation-failed" : "observation-finished",
                    sentence(observation, seen));
        });
    }

    /** If the step does not wait yet, the observation stays due and is told later. */
    void tell(Observation observation) {
        transaction.executeWithoutResult(status -> {
            boolean told = store.markSignalled(observation.id())
                    && steps.wake(observation.processInstanceId(), observation.activityId());
            if (!told) {
                status.setRollbackOnly();
            }
        });
    }

    /** Nobody waits for it any more. */
    void giveUp(Observation observation) {
        store.finish(
                observation.id(),
                new Assessment(Health.INCONCLUSIVE, "The release no longer waited for the end"),
                clock.instant());
        store.markSignalled(observation.id());
    }

    private static String sentence(Observation observation, Assessment seen) {
        String where = observation.environment();
        return switch (seen.health()) {
            case HEALTHY -> where + " was healthy while it was watched: " + seen.sentence();
            case UNHEALTHY -> where + " was not healthy while it was watched: " + seen.sentence();
            case INCONCLUSIVE -> "Nobody knows whether " + where + " is healthy: " + seen.sentence();
        };
    }
}
