package org.releasemanager.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.TeamActivity.State;
import org.releasemanager.coordination.store.TeamActivityRows;
import org.releasemanager.duty.Duties;
import org.releasemanager.product.Product.Activity;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What teams do for releases besides the steps of the models; one row for each activity and round. */
@Component
public class TeamActivities {
    private final TeamActivityRows rows;
    private final Releases releases;
    private final Duties duties;
    private final ShortWay shortWay;
    private final Timeline timeline;
    private final Clock clock;

    TeamActivities(
            TeamActivityRows rows,
            Releases releases,
            Duties duties,
            ShortWay shortWay,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.duties = duties;
        this.shortWay = shortWay;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whom an activity is offered to, and until when it is to be done. */
    public record Asked(TeamActivity activity, List<String> groups, List<String> people) {}

    /**
     * What the product asks for in the phase that runs, in the release's current round, and what a hotfix left out: those that
     * are to be done.
     *
     * @return their ids
     */
    @Transactional
    public List<Long> list(String releaseId) {
        var release = releases.get(releaseId);
        var phase = ActivityPhases.of(release)
                .orElseThrow(() -> new IllegalStateException("No activities are asked for in " + release.phase()));
        var own = release.product().activities().stream()
                .filter(activity -> activity.phase() == phase)
                .map(activity -> ofProduct(release, activity));
        Stream.concat(own, shortWay.owed(release, phase, clock.instant()).stream())
                .filter(activity -> !isThere(activity))
                .forEach(rows::insert);
        return rows.of(releaseId).stream()
                .filter(activity -> activity.round() == release.round()
                        && activity.phase() == phase
                        && activity.key() != null
                        && activity.state() != State.DONE
                        && activity.state() != State.LEFT)
                .map(TeamActivity::id)
                .toList();
    }

    /** An activity that a person adds. @return its id */
    @Transactional
    public long add(TeamActivity activity, String person) {
        timeline.record(
                activity.releaseId(),
                person,
                "activity-added",
                person + " added the activity '" + activity.name() + "' for " + String.join(", ", activity.teams())
                        + (activity.blocks() ? "; the phase waits for it" : ""));
        return rows.insert(activity);
    }

    /** The engine asks for it by this task now. */
    @Transactional
    public Asked ask(long id, String taskId) {
        var activity = rows.find(id).orElseThrow(() -> new IllegalStateException("There is no activity " + id));
        rows.takeTask(id, taskId);
        var members = Teams.of(releases.get(activity.releaseId()).product(), activity.teams());
        return new Asked(activity, List.copyOf(members.groups()), List.copyOf(members.people()));
    }

    /** Somebody says that it is done, or left. */
    @Transactional
    public void end(TeamActivity activity, State state, @Nullable String note, String person) {
        rows.end(activity.id(), state, note);
        timeline.record(
                activity.releaseId(),
                person,
                state == State.DONE ? "activity-done" : "activity-left",
                activity.name()
                        + (state == State.DONE ? " done by " : " left undone by ")
                        + person
                        + (note == null ? "" : ": " + note));
    }

    /** Its task went without being done. */
    @Transactional
    public void withdraw(String taskId) {
        rows.ofTask(taskId).ifPresent(activity -> rows.end(activity.id(), State.WITHDRAWN, null));
    }

    public Optional<TeamActivity> ofTask(String taskId) {
        return rows.ofTask(taskId);
    }

    public List<TeamActivity> of(String releaseId) {
        return rows.of(releaseId);
    }

    private boolean isThere(TeamActivity activity) {
        return rows.of(activity.releaseId()).stream()
                .anyMatch(row -> row.round() == activity.round() && Objects.equals(row.key(), activity.key()));
    }

    private TeamActivity ofProduct(Release release, Activity activity) {
        Instant now = clock.instant();
        return new TeamActivity(
                0,
                release.id(),
                release.round(),
                activity.key(),
                activity.name(),
                activity.teams(),
                activity.phase(),
                activity.mandatory(),
                true,
                activity.due().map(time -> duties.after(release, now, time)).orElse(null),
                null,
                now,
                null,
                State.OPEN,
                null);
    }
}
