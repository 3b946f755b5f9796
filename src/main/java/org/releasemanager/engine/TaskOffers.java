package org.releasemanager.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom open tasks are offered, and the way to offer them to others. */
@Component
public class TaskOffers {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final People people;

    TaskOffers(TaskService tasks, RuntimeService runtime, People people) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.people = people;
    }

    /**
     * @param groups offered to these groups
     * @param users offered to these people by name
     * @param assignee who has claimed it
     * @param suspended whether its release is held: nothing of it can be changed
     */
    public record Offer(
            String taskId,
            String releaseId,
            String definition,
            String name,
            List<String> groups,
            List<String> users,
            @Nullable String assignee,
            Instant createdAt,
            @Nullable Instant dueAt,
            boolean suspended) {}

    public Optional<Offer> of(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .flatMap(this::offer);
    }

    /** All that are open, of releases that are not held. */
    public List<Offer> all() {
        return tasks.createTaskQuery().active().list().stream()
                .flatMap(task -> offer(task).stream())
                .toList();
    }

    /** What this person has claimed, or may; of releases that are not held. */
    public List<Offer> to(String person) {
        return tasks
                .createTaskQuery()
                .active()
                .or()
                .taskCandidateUser(person)
                .taskAssignee(person)
                .includeAssignedTasks()
                .endOr()
                .list()
                .stream()
                .flatMap(task -> offer(task).stream())
                .toList();
    }

    /** Everybody to whom it is offered, by name or by group, who has an account. */
    public List<String> everybody(List<String> groups, List<String> users) {
        return Stream.concat(
                        users.stream().filter(people::exists),
                        groups.stream().flatMap(group -> people.inGroup(group).stream()))
                .distinct()
                .toList();
    }

    public void add(String taskId, String person) {
        tasks.addCandidateUser(taskId, person);
    }

    public void addGroup(String taskId, String group) {
        tasks.addCandidateGroup(taskId, group);
    }

    public void remove(String taskId, String person) {
        tasks.deleteCandidateUser(taskId, person);
    }

    public void removeGroup(String taskId, String group) {
        tasks.deleteCandidateGroup(taskId, group);
    }

    /** Whoever has claimed it has not any more. */
    public void unclaim(String taskId) {
        tasks.setAssignee(taskId, null);
    }

    private Optional<Offer> offer(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (instance == null || instance.getBusinessKey() == null) {
            return Optional.empty();
        }
        var links = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .toList();
        return Optional.of(new Offer(
                task.getId(),
                instance.getBusinessKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                ids(links, IdentityLink::getGroupId),
                ids(links, IdentityLink::getUserId),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.isSuspended()));
    }

    private static List<String> ids(List<IdentityLink> links, Function<IdentityLink, @Nullable String> id) {
        return links.stream().map(id).filter(Objects::nonNull).toList();
    }
}
