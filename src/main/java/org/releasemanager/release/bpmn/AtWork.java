package org.releasemanager.release.bpmn;

import java.time.Clock;
import java.util.Optional;
import org.releasemanager.engine.OpenWork;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** Nothing holds the release up: its steps work. Said only when there is no other answer. */
@Component
class AtWork implements WaitReason {
    private static final int NOTHING_ELSE = 1;

    private final OpenWork work;
    private final Clock clock;

    AtWork(OpenWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        var steps = work.stepsAtWorkOf(releaseId);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(NOTHING_ELSE, "At work: " + String.join(", ", steps), clock.instant(), null));
    }
}
