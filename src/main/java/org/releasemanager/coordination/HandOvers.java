package org.releasemanager.coordination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.duty.Duties;
import org.releasemanager.duty.Duty;
import org.releasemanager.duty.OpenTasks;
import org.releasemanager.duty.OpenTasks.OpenTask;
import org.releasemanager.duty.Staff;
import org.releasemanager.product.Product;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A team hands an activity over to another team or to a person, and says why. */
@Component
public class HandOvers {
    private final Releases releases;
    private final Duties duties;
    private final OpenTasks tasks;
    private final Staff staff;
    private final Timeline timeline;

    HandOvers(Releases releases, Duties duties, OpenTasks tasks, Staff staff, Timeline timeline) {
        this.releases = releases;
        this.duties = duties;
        this.tasks = tasks;
        this.staff = staff;
        this.timeline = timeline;
    }

    /** How it went. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotOpen(String sentence) implements Outcome {}

        record NotEntitled(String sentence) implements Outcome {}

        record UnknownReceiver(String message) implements Outcome {}
    }

    /**
     * @param to a team or role of the product, or a user id
     * @param mayAlways whether this person may hand over what was never offered to them
     */
    @Transactional
    public Outcome handOver(
            String releaseId, String taskId, String to, String reason, String person, boolean mayAlways) {
        var task = open(releaseId, taskId);
        if (task.isEmpty()) {
            return new Outcome.NotOpen(
                    "Release '" + releaseId + "' has no open activity with the task '" + taskId + "', or is held");
        }
        if (!mayAlways && !isOneOfTheirs(task.get(), person)) {
            return new Outcome.NotEntitled("'" + task.get().name()
                    + "' is not offered to you: only those who may do it," + " and release managers, hand it over.");
        }
        var members = receivers(releases.get(releaseId).product(), to);
        if (members.isEmpty()) {
            return new Outcome.UnknownReceiver("'" + to + "' is no user and no team: use a user id or one of "
                    + Teams.known(releases.get(releaseId).product()));
        }
        give(task.get(), members.get());
        timeline.record(
                releaseId,
                person,
                "handed-over",
                person + " handed '" + task.get().name() + "' over to " + to + ": " + reason);
        return new Outcome.Done();
    }

    private Optional<OpenTask> open(String releaseId, String taskId) {
        return duties.find(taskId)
                .filter(duty -> duty.releaseId().equals(releaseId) && ActivityViews.isActivity(duty.definition()))
                .map(Duty::taskId)
                .flatMap(tasks::find)
                .filter(task -> !task.held());
    }

    private static boolean isOneOfTheirs(OpenTask task, String person) {
        return task.assignee() == null
                ? task.everybody().contains(person)
                : task.assignee().equals(person);
    }

    private Optional<Teams.Members> receivers(Product product, String to) {
        if (Teams.known(product).contains(to)) {
            return Optional.of(Teams.of(product, List.of(to)));
        }
        return staff.exists(to) ? Optional.of(new Teams.Members(Set.of(), Set.of(to))) : Optional.empty();
    }

    private void give(OpenTask task, Teams.Members to) {
        if (task.assignee() != null) {
            tasks.unclaim(task.id());
        }
        task.groups().stream()
                .filter(group -> !to.groups().contains(group))
                .forEach(group -> tasks.takeBackFromGroup(task.id(), group));
        task.people().stream().filter(one -> !to.people().contains(one)).forEach(one -> tasks.takeBack(task.id(), one));
        to.groups().stream()
                .filter(group -> !task.groups().contains(group))
                .forEach(group -> tasks.offerToGroup(task.id(), group));
        to.people().stream().filter(one -> !task.people().contains(one)).forEach(one -> tasks.offer(task.id(), one));
    }
}
