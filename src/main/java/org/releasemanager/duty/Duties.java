package org.releasemanager.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.duty.store.DutyRows;
import org.releasemanager.planning.schedule.WorkingDays;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the user tasks of releases ask of people. One for each task, open or done. */
@Component
public class Duties {
    private final DutyRows rows;
    private final Releases releases;
    private final Deadlines deadlines;
    private final DutyProperties settings;
    private final Timeline timeline;
    private final Clock clock;

    Duties(
            DutyRows rows,
            Releases releases,
            Deadlines deadlines,
            DutyProperties settings,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.deadlines = deadlines;
        this.settings = settings;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A task that has been opened. @param dueAt null if nobody has said until when it is to be done */
    public record Opened(
            String taskId,
            String releaseId,
            String definition,
            String name,
            @Nullable String assignee,
            Instant at,
            @Nullable Instant dueAt) {}

    /** @return until when it is to be done; empty if it belongs to no release */
    @Transactional
    public Optional<Instant> open(Opened task) {
        return releases.find(task.releaseId()).map(release -> open(task, release));
    }

    private Instant open(Opened task, Release release) {
        var due = task.dueAt() != null ? task.dueAt() : deadlines.of(release, task.definition(), task.at());
        rows.insert(
                new Duty(
                        task.taskId(),
                        task.releaseId(),
                        task.definition(),
                        task.name(),
                        task.assignee(),
                        task.at(),
                        due,
                        Notice.NOBODY,
                        null,
                        null,
                        null),
                firstNotice(release, task.at(), due));
        return due;
    }

    /** Its name, assignee or due date has changed. @param dueAt null leaves it as it was */
    @Transactional
    public void change(String taskId, String name, @Nullable String assignee, @Nullable Instant dueAt) {
        rows.find(taskId).ifPresent(duty -> {
            if (!duty.name().equals(name) || !Objects.equals(duty.assignee(), assignee)) {
                rows.rename(taskId, name, assignee);
            }
            if (dueAt != null && !dueAt.equals(duty.dueAt())) {
                postpone(duty, dueAt);
            }
        });
    }

    private void postpone(Duty duty, Instant dueAt) {
        var release = releases.get(duty.releaseId());
        rows.postpone(duty.taskId(), dueAt, firstNotice(release, clock.instant(), dueAt));
        timeline.record(
                duty.releaseId(),
                Timeline.SYSTEM,
                "deadline-moved",
                "'" + duty.name() + "' is due at " + MomentText.utc(dueAt) + " instead of "
                        + MomentText.utc(duty.dueAt()));
    }

    /**
     * It is over, one way or the other.
     *
     * @param doneBy null if it was withdrawn
     * @param inPlaceOf for whom this person stood in
     */
    @Transactional
    public void end(String taskId, @Nullable String doneBy, @Nullable String inPlaceOf) {
        rows.find(taskId).filter(duty -> duty.endedAt() == null).ifPresent(duty -> {
            rows.end(taskId, doneBy, inPlaceOf, clock.instant());
            if (doneBy != null && inPlaceOf != null) {
                timeline.record(
                        duty.releaseId(),
                        doneBy,
                        "done-in-place",
                        doneBy + " for " + inPlaceOf + ": '" + duty.name() + "' was done in their place");
            }
        });
    }

    /** When so much working time will have passed where this release is at home. */
    public Instant after(Release release, Instant from, Duration working) {
        return WorkingDays.after(from, working, deadlines.zone(release));
    }

    public Optional<Duty> find(String taskId) {
        return rows.find(taskId);
    }

    /** All of a release, in the order in which they were opened. */
    public List<Duty> of(String releaseId) {
        return rows.of(releaseId);
    }

    private Instant firstNotice(Release release, Instant opened, Instant due) {
        return Notice.REMINDED.at(opened, due, deadlines.zone(release), settings);
    }
}
