package org.releasemanager.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.store.WaitRows;
import org.releasemanager.calendar.store.WaitRows.Wait;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The releases that wait until production may be changed. */
@Component
public class WindowWaits {
    /** A release may get another target time without anybody telling this room. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final WaitRows rows;
    private final LaunchTimes times;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    WindowWaits(WaitRows rows, LaunchTimes times, Releases releases, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.times = times;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Whether the release may change production now. If not, the step is woken as soon as it may, or as soon as a calendar has
     * changed so that it may. May be repeated.
     */
    @Transactional
    public LaunchTime request(String releaseId, String processInstanceId, String activityId) {
        LaunchTime time = times.of(releases.get(releaseId));
        var before = rows.find(releaseId);
        if (time instanceof LaunchTime.Shut shut) {
            var since = before.map(Wait::since).orElse(clock.instant().atOffset(ZoneOffset.UTC));
            tell(before, releaseId, shut.sentence());
            rows.put(wait(releaseId, processInstanceId, activityId, shut, since));
        } else {
            rows.delete(releaseId);
            tellOpen(before, releaseId, (LaunchTime.Open) time);
        }
        return time;
    }

    /** When the step should ask again if nobody wakes it. */
    public OffsetDateTime askAgainAt(LaunchTime.Shut shut) {
        Instant until = shut.until() == null ? clock.instant().plus(Duration.ofDays(1)) : shut.until();
        return until.atOffset(ZoneOffset.UTC);
    }

    /** Whether a release that waits is still to wake this step. */
    public boolean willWake(String processInstanceId, String activityId) {
        return rows.isAwaited(processInstanceId, activityId);
    }

    /** Looks at the release again. @return whether it may go on */
    boolean isOpen(Wait wait) {
        LaunchTime time = times.of(releases.get(wait.releaseId()));
        if (time instanceof LaunchTime.Shut shut) {
            tell(Optional.of(wait), wait.releaseId(), shut.sentence());
            rows.put(wait(wait.releaseId(), wait.processInstanceId(), wait.activityId(), shut, wait.since()));
            return false;
        }
        return true;
    }

    private Wait wait(
            String releaseId, String processInstanceId, String activityId, LaunchTime.Shut shut, OffsetDateTime since) {
        Instant soon = clock.instant().plus(SELDOM);
        Instant next = shut.until() == null || shut.until().isAfter(soon) ? soon : shut.until();
        return new Wait(
                releaseId,
                processInstanceId,
                activityId,
                shut.sentence(),
                utc(shut.until()),
                since,
                next.atOffset(ZoneOffset.UTC));
    }

    private void tell(Optional<Wait> before, String releaseId, String sentence) {
        if (before.filter(wait -> wait.sentence().equals(sentence)).isEmpty()) {
            timeline.record(releaseId, Timeline.SYSTEM, "launch-waits", sentence);
        }
    }

    private void tellOpen(Optional<Wait> before, String releaseId, LaunchTime.Open open) {
        if (!open.ignored().isEmpty()) {
            timeline.record(
                    releaseId,
                    Timeline.SYSTEM,
                    "launch-opened",
                    "Production may be changed in spite of " + Overrides.names(open.ignored()));
        } else if (before.isPresent()) {
            timeline.record(releaseId, Timeline.SYSTEM, "launch-opened", "Production may be changed now");
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
