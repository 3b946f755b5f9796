package org.releasemanager.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** Somebody completes a user task, by whatever door: the form's fields are checked, then the rooms check and record. */
@Component
class TaskCheck {
    private final IdentityService identities;
    private final TaskForms forms;
    private final List<TaskCompletion> completions;

    TaskCheck(IdentityService identities, TaskForms forms, List<TaskCompletion> completions) {
        this.identities = identities;
        this.forms = forms;
        this.completions = completions;
    }

    void completing(DelegateTask task) {
        var person = identities.getCurrentAuthentication();
        if (person == null) {
            throw TaskRefused.notEntitled("Nobody is logged in: a task is completed by a person.");
        }
        forms.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).check(task.getVariables());
        var context = new TaskContext(task, person.getUserId(), isCandidate(task, person.getUserId()));
        completions.stream()
                .filter(completion -> completion.definitions().contains(task.getTaskDefinitionKey()))
                .forEach(completion -> completion.completing(context));
    }

    /** By the groups in the database, not by those that a door claims. */
    private boolean isCandidate(DelegateTask task, String person) {
        return task.getCandidates().stream()
                .anyMatch(link -> person.equals(link.getUserId())
                        || (link.getGroupId() != null && isMember(person, Objects.requireNonNull(link.getGroupId()))));
    }

    private boolean isMember(String person, String group) {
        return identities.createUserQuery().userId(person).memberOfGroup(group).count() > 0;
    }
}
