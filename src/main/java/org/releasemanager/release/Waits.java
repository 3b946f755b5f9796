package org.releasemanager.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.store.ReleaseWaitRows;
import org.springframework.stereotype.Component;

/** What releases waited for, kept for good: where their time went. */
@Component
public class Waits {
    private final ReleaseWaitRows rows;
    private final Clock clock;

    Waits(ReleaseWaitRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** In the transaction in which it begins; does nothing if there is no such release. */
    public void begin(Wait wait) {
        rows.insert(wait);
    }

    /** Harmless when it has ended already, or was never known. */
    public void end(String id, Instant at, @Nullable String person) {
        rows.end(id, at, person);
    }

    public List<Wait> of(String releaseId) {
        return rows.of(releaseId);
    }

    /** The time from the release's creation to its end, or to now, in milliseconds. */
    public Spans spans(Release release) {
        var end = release.endedAt() == null ? clock.instant() : release.endedAt();
        var from = release.createdAt().truncatedTo(ChronoUnit.MILLIS);
        var to = end.truncatedTo(ChronoUnit.MILLIS);
        return Spans.of(from, to.isBefore(from) ? from : to, rows.of(release.id()));
    }
}
