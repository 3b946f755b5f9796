package org.releasemanager.calendar;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.releasemanager.calendar.store.WaitRows;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release waits for its time. */
@Component
class CalendarWait implements WaitReason {
    private static final int A_WINDOW = 50;

    private final WaitRows rows;

    CalendarWait(WaitRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return rows.find(releaseId)
                .map(wait -> new Waiting(
                        A_WINDOW,
                        wait.sentence(),
                        wait.since().toInstant(),
                        Optional.ofNullable(wait.untilAt())
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)));
    }
}
