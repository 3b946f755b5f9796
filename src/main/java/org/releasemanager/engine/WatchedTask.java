package org.releasemanager.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** A user task in the moment in which something happens to it. */
public final class WatchedTask {
    private final DelegateTask task;

    WatchedTask(DelegateTask task) {
        this.task = task;
    }

    public String id() {
        return task.getId();
    }

    public String releaseId() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** The element id in the model, for example {@code userTask_approveRelease}. */
    public String definition() {
        return task.getTaskDefinitionKey();
    }

    public String name() {
        return task.getName();
    }

    public @Nullable String assignee() {
        return task.getAssignee();
    }

    public Instant createdAt() {
        return task.getCreateTime().toInstant();
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(task.getDueDate()).map(Date::toInstant);
    }

    /** Groups that it is offered to. */
    public List<String> groups() {
        return candidates(IdentityLink::getGroupId);
    }

    /** People whom it is offered to by name. */
    public List<String> users() {
        return candidates(IdentityLink::getUserId);
    }

    public <T> Optional<T> find(Variable<T> variable) {
        return Optional.ofNullable(task.getVariable(variable.name())).map(variable::fromEngine);
    }

    public void rename(String name) {
        task.setName(name);
    }

    public void setDueAt(Instant due) {
        task.setDueDate(Date.from(due));
    }

    public void offerTo(String person) {
        task.addCandidateUser(person);
    }

    /** Takes it from everybody it was offered to before; only while it is being created. */
    public void offerOnlyTo(Collection<String> groups, Collection<String> people) {
        FreshCandidates.removeGroups(task, group -> !groups.contains(group));
        FreshCandidates.removeUsers(task, user -> !people.contains(user));
        task.addCandidateGroups(List.copyOf(groups));
        task.addCandidateUsers(List.copyOf(people));
    }

    private List<String> candidates(Function<IdentityLink, @Nullable String> id) {
        return task.getCandidates().stream()
                .map(id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
