package org.releasemanager.health;

import java.util.Optional;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release waits while production is watched. */
@Component
class ObservationWait implements WaitReason {
    private static final int A_TOOL = 30;

    private final Observations observations;

    ObservationWait(Observations observations) {
        this.observations = observations;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return observations
                .latest(releaseId)
                .filter(observation -> !observation.isOver())
                .map(observation -> new Waiting(
                        A_TOOL,
                        "Watching whether " + observation.environment() + " stays healthy",
                        observation.startedAt(),
                        observation.endsAt()));
    }
}
