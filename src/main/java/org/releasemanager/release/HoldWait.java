package org.releasemanager.release;

import java.util.Optional;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release waits because somebody holds it; whatever else it waits for, this comes first. */
@Component
class HoldWait implements WaitReason {
    private static final int BEFORE_ALL_OTHERS = 95;

    private final Holding holding;

    HoldWait(Holding holding) {
        this.holding = holding;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return holding.of(releaseId)
                .map(hold -> new Waiting(
                        BEFORE_ALL_OTHERS, "Held by " + hold.person() + ": " + hold.reason(), hold.since(), null));
    }
}
