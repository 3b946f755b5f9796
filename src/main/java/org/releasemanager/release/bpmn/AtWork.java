package org.releasemanager.release.bpmn;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.releasemanager.engine.OpenWork;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** Nothing holds the release up: its steps work, or it rests where the model says. Said only when there is no other answer. */
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
        return said("At work: ", work.stepsAtWorkOf(releaseId))
                .or(() -> said("Waits at: ", work.restingPlacesOf(releaseId)))
                .map(sentence -> new Waiting(NOTHING_ELSE, sentence, clock.instant(), null));
    }

    private static Optional<String> said(String what, List<String> labels) {
        return labels.isEmpty() ? Optional.empty() : Optional.of(what + String.join(", ", labels));
    }
}
