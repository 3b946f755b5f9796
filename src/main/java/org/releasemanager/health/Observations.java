package org.releasemanager.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Production, watched for a while after a deployment. */
@Component
public class Observations {
    private final ObservationStore store;
    private final Releases releases;
    private final Clock clock;

    Observations(ObservationStore store, Releases releases, Clock clock) {
        this.store = store;
        this.releases = releases;
        this.clock = clock;
    }

    /** Starts watching production, in the caller's transaction; the step is woken when the time is over or it is down. */
    public void start(String releaseId, String processInstanceId, String waitingActivityId) {
        Environment production = releases.get(releaseId).product().production();
        ObserveSetting setting = ObserveSetting.of(production);
        Instant now = clock.instant();
        store.begin(new Observation(
                0,
                releaseId,
                production.key(),
                processInstanceId,
                waitingActivityId,
                now,
                now.plus(setting.time()),
                setting.every(),
                0,
                null,
                null,
                null));
    }

    /** Whether an observation is still to wake this step. */
    public boolean willWake(String processInstanceId, String activityId) {
        return store.willWake(processInstanceId, activityId);
    }

    /** How the last observation of the release ended. */
    public Assessment conclude(String releaseId) {
        return result(releaseId)
                .orElseThrow(() -> new IllegalStateException("Production of " + releaseId + " is still watched"));
    }

    /** The same, if there is one and it is over. */
    public Optional<Assessment> result(String releaseId) {
        return latest(releaseId).flatMap(Observations::assessment);
    }

    Optional<Observation> latest(String releaseId) {
        return store.latest(releaseId);
    }

    private static Optional<Assessment> assessment(Observation observation) {
        return Optional.ofNullable(observation.health())
                .map(health -> new Assessment(health, observation.detail() == null ? "" : observation.detail()));
    }
}
