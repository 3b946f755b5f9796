package org.releasemanager.coordination;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.duty.Duties;
import org.releasemanager.duty.Duty;
import org.releasemanager.duty.OpenTasks;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** All activities of a release with who, until when, and how it ended. */
@Component
public class ActivityViews {
    private static final String DO_ACTIVITY = "userTask_doActivity";

    private final Activities results;
    private final TeamActivities activities;
    private final Duties duties;
    private final OpenTasks tasks;
    private final Releases releases;
    private final Clock clock;

    ActivityViews(
            Activities results,
            TeamActivities activities,
            Duties duties,
            OpenTasks tasks,
            Releases releases,
            Clock clock) {
        this.results = results;
        this.activities = activities;
        this.duties = duties;
        this.tasks = tasks;
        this.releases = releases;
        this.clock = clock;
    }

    /** Whether a user task is an activity of a team. */
    static boolean isActivity(String definition) {
        return definition.startsWith(DO_ACTIVITY) || Activity.definitions().contains(definition);
    }

    /** In the order in which they were asked for; what is older than tasks are kept comes first. */
    public List<ActivityView> of(String releaseId) {
        int round = releases.get(releaseId).round();
        var own = results.of(releaseId);
        Map<String, Activities.Result> results =
                own.stream().filter(result -> result.taskId() != null).collect(byTask(result -> task(result.taskId())));
        Map<String, TeamActivity> teams = activities.of(releaseId).stream()
                .filter(activity -> activity.taskId() != null)
                .collect(byTask(activity -> task(activity.taskId())));
        var before = own.stream().filter(result -> result.taskId() == null).map(ActivityViews::old);
        var kept = duties.of(releaseId).stream()
                .filter(duty -> isActivity(duty.definition()))
                .map(duty -> view(
                        duty,
                        Optional.ofNullable(teams.get(duty.taskId())),
                        Optional.ofNullable(results.get(duty.taskId())),
                        round));
        return Stream.concat(before, kept).toList();
    }

    private ActivityView view(
            Duty duty, Optional<TeamActivity> activity, Optional<Activities.Result> result, int currentRound) {
        var offer = duty.endedAt() == null ? tasks.find(duty.taskId()) : Optional.<OpenTasks.OpenTask>empty();
        return new ActivityView(
                duty.taskId(),
                activity.map(TeamActivity::round)
                        .or(() -> result.map(Activities.Result::round))
                        .orElse(currentRound),
                duty.definition(),
                activity.map(TeamActivity::key).orElse(null),
                duty.name(),
                activity.map(TeamActivity::teams).orElse(List.of()),
                activity.map(TeamActivity::mandatory).orElse(true),
                activity.map(TeamActivity::blocks).orElse(true),
                state(duty, activity),
                duty.assignee(),
                offer.map(open -> Stream.concat(open.groups().stream(), open.people().stream())
                                .toList())
                        .orElse(List.of()),
                duty.openedAt(),
                duty.dueAt(),
                duty.isOverdue(clock.instant()),
                duty.told().name(),
                result.map(Activities.Result::result).orElse(null),
                result.map(Activities.Result::remarks)
                        .or(() -> activity.map(TeamActivity::note))
                        .orElse(null),
                duty.doneBy(),
                duty.inPlaceOf(),
                duty.endedAt());
    }

    private static String state(Duty duty, Optional<TeamActivity> activity) {
        String otherwise = duty.endedAt() == null ? "OPEN" : duty.doneBy() == null ? "WITHDRAWN" : "DONE";
        return activity.map(TeamActivity::state).map(Enum::name).orElse(otherwise);
    }

    private static ActivityView old(Activities.Result result) {
        return new ActivityView(
                null,
                result.round(),
                result.activity(),
                null,
                Activity.of(result.activity()).label(),
                List.of(),
                true,
                true,
                "DONE",
                null,
                List.of(),
                null,
                null,
                false,
                null,
                result.result(),
                result.remarks(),
                result.doneBy(),
                null,
                result.doneAt());
    }

    private static String task(@Nullable String id) {
        return java.util.Objects.requireNonNull(id);
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byTask(Function<T, String> task) {
        return Collectors.toMap(task, Function.identity(), (one, other) -> other);
    }
}
