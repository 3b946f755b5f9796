package org.releasemanager.steering;

import java.time.Instant;
import java.util.Optional;
import org.releasemanager.deployment.Halts;
import org.releasemanager.release.spi.WaitReason;
import org.releasemanager.steering.store.LineRows;
import org.springframework.stereotype.Component;

/** A release has come to where a stopped line keeps it. */
@Component
class LineWait implements WaitReason {
    private static final int BEFORE_PEOPLE = 80;

    private final LineRows rows;
    private final Halts halts;

    LineWait(LineRows rows, Halts halts) {
        this.rows = rows;
        this.halts = halts;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return rows.stopping(releaseId).flatMap(stop -> halts.since(releaseId)
                .map(halted -> new Waiting(BEFORE_PEOPLE, stop.sentence(), later(halted, stop.since()), null)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
