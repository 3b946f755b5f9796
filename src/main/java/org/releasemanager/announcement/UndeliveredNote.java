package org.releasemanager.announcement;

import java.util.Optional;
import org.releasemanager.effect.outbox.Outbox;
import org.releasemanager.release.spi.BoardNote;
import org.springframework.stereotype.Component;

/** Tells on the board that messages did not get there, and where to look. */
@Component
class UndeliveredNote implements BoardNote {
    private final Outbox outbox;

    UndeliveredNote(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<String> sentence() {
        long messages = outbox.undelivered();
        if (messages == 0) {
            return Optional.empty();
        }
        return Optional.of((messages == 1 ? "1 message has" : messages + " messages have")
                + " not been delivered for sure: see GET /api/outbox");
    }
}
