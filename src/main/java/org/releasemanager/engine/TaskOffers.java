package org.releasemanager.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom open tasks are offered, and the way to offer them to others. */
@Component
public class TaskOffers {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final People people;

    TaskOffers(TaskService tasks, RuntimeService runtime, AuthorizationService authorizations, People people) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
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
        revoke(rights(taskId).userIdIn(person));
    }

    public void removeGroup(String taskId, String group) {
        tasks.deleteCandidateGroup(taskId, group);
        revoke(rights(taskId).groupIdIn(group));
    }

    /** Whoever has claimed it has not any more, and may do it only if it is offered to them. */
    public void unclaim(String taskId) {
        of(taskId).ifPresent(offer -> {
            tasks.setAssignee(taskId, null);
            if (offer.assignee() != null && !offer.users().contains(offer.assignee())) {
                revoke(rights(taskId).userIdIn(offer.assignee()));
            }
        });
    }

    private AuthorizationQuery rights(String taskId) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(taskId);
    }

    /** The engine gives the right to work on a task with each link, and leaves it when the link goes. */
    private void revoke(AuthorizationQuery rights) {
        rights.list().forEach(right -> authorizations.deleteAuthorization(right.getId()));
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
