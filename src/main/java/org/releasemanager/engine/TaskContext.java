package org.releasemanager.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** A user task at the moment somebody completes it. */
public final class TaskContext {
    private final DelegateTask task;
    private final String completedBy;
    private final RoleHolders roles;

    TaskContext(DelegateTask task, String completedBy, RoleHolders roles) {
        this.task = task;
        this.completedBy = completedBy;
        this.roles = roles;
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

    /** The person who completes the task, whatever door was used; never the assignee somebody else entered. */
    public String completedBy() {
        return completedBy;
    }

    /** Whether the person who completes the task acts in this role for this release, whoever the task is offered to. */
    public boolean isDoneBy(String role) {
        return roles.isHolder(releaseId(), role, completedBy);
    }

    /** Whether this person acts in this role for this release. */
    public boolean isHolder(String role, String person) {
        return roles.isHolder(releaseId(), role, person);
    }

    public @Nullable String assignee() {
        return task.getAssignee();
    }

    public <T> Optional<T> find(Variable<T> variable) {
        return Optional.ofNullable(task.getVariable(variable.name()))
                .filter(value -> !value.toString().isBlank())
                .map(variable::fromEngine);
    }

    public <T> T get(Variable<T> variable) {
        return find(variable)
                .orElseThrow(() -> new TaskRefused("Field '" + variable.name() + "' is missing: please fill it in."));
    }

    public <T> void set(Variable<T> variable, T value) {
        task.setVariable(variable.name(), variable.toEngine(value));
    }
}
