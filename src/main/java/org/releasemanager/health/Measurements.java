package org.releasemanager.health;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.health.Measurement.Moment;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** The health of releases, as it was measured. */
@Component
public class Measurements {
    private final MeasurementStore store;
    private final Releases releases;
    private final Clock clock;

    Measurements(MeasurementStore store, Releases releases, Clock clock) {
        this.store = store;
        this.releases = releases;
        this.clock = clock;
    }

    /** Everything measured for a release, oldest first. */
    public List<Measurement> of(String releaseId) {
        return store.of(releaseId);
    }

    /**
     * Production after the release beside production before it, for each service that was measured afterwards.
     *
     * @see Measurement.Moment#AFTER
     */
    public List<Comparison> comparison(String releaseId) {
        Release release = releases.get(releaseId);
        return store.of(releaseId).stream()
                .filter(measurement -> measurement.moment() == Moment.AFTER)
                .map(after -> new Comparison(
                        store.before(releaseId, release.product().key(), after.environment(), after.service())
                                .orElse(null),
                        after))
                .toList();
    }

    /** @param before the last measurement of an earlier release; null if there is none, so nothing can be compared */
    public record Comparison(@Nullable Measurement before, Measurement after) {
        /** For people. */
        public String sentence() {
            String now = after.detail();
            return before == null
                    ? now + "; there is no earlier measurement to compare with"
                    : now + "; before the release: " + before.detail();
        }
    }

    /** Keeps what was seen and sums it up. */
    Assessment keep(String releaseId, String environment, Moment moment, Collection<Judgement> judgements) {
        String product = releases.get(releaseId).product().key();
        judgements.forEach(judgement ->
                store.add(product, Measurement.of(releaseId, environment, moment, judgement, clock.instant())));
        if (judgements.isEmpty()) {
            return new Assessment(Health.HEALTHY, "no service has to run there");
        }
        Health health = judgements.stream().map(Judgement::health).reduce(Health.HEALTHY, Health::and);
        return new Assessment(
                health,
                String.join("; ", judgements.stream().map(Judgement::detail).toList()));
    }
}
