package org.releasemanager.release;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.store.DeviationRows;
import org.releasemanager.release.store.ReleaseRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was skipped, forced, overruled or done by hand in a release. A release that has one ends with deviations. */
@Component
public class Deviations {
    private final DeviationRows rows;
    private final ReleaseRows releases;
    private final Timeline timeline;
    private final Clock clock;

    Deviations(DeviationRows rows, ReleaseRows releases, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Counts it and tells it on the timeline, in the caller's transaction.
     *
     * @param element see {@link Deviation#element}
     * @param reason one sentence for people: what, and why
     */
    @Transactional
    public void record(String releaseId, Deviation.Kind kind, String element, String person, String reason) {
        add(releaseId, kind, element, person, null, reason);
    }

    /** As {@link #record}, where a second person confirmed what the first one asked for. */
    @Transactional
    public void recordByTwo(
            String releaseId, Deviation.Kind kind, String element, String person, String secondPerson, String reason) {
        add(releaseId, kind, element, person, secondPerson, reason);
    }

    /** In the order in which they happened. */
    public List<Deviation> of(String releaseId) {
        return rows.of(releaseId);
    }

    private void add(
            String releaseId,
            Deviation.Kind kind,
            String element,
            String person,
            @Nullable String secondPerson,
            String reason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        timeline.record(releaseId, person, "deviation", reason);
        rows.insert(releaseId, new Deviation(kind, element, person, secondPerson, Timeline.shortened(reason), at));
        releases.increment(releaseId, "deviations");
    }
}
