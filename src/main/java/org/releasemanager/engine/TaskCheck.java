package org.releasemanager.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** Somebody completes a user task, by whatever door: the form's fields are checked, then the rooms check and record. */
@Component
class TaskCheck {
    private final IdentityService identities;
    private final TaskForms forms;
    private final RoleHolders roles;
    private final List<TaskCompletion> completions;

    TaskCheck(IdentityService identities, TaskForms forms, RoleHolders roles, List<TaskCompletion> completions) {
        this.identities = identities;
        this.forms = forms;
        this.roles = roles;
        this.completions = completions;
    }

    void completing(DelegateTask task) {
        var person = identities.getCurrentAuthentication();
        if (person == null) {
            throw TaskRefused.notEntitled("Nobody is logged in: a task is completed by a person.");
        }
        forms.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).check(task.getVariables());
        var context = new TaskContext(task, person.getUserId(), roles);
        completions.stream()
                .filter(completion -> completion.definitions().contains(task.getTaskDefinitionKey()))
                .forEach(completion -> completion.completing(context));
        nameTheOneWhoDidIt(task, person.getUserId());
    }

    /** History keeps the assignee: that is who has completed the task, even if nobody or somebody else had claimed it. */
    private static void nameTheOneWhoDidIt(DelegateTask task, String person) {
        if (!person.equals(task.getAssignee())) {
            task.setAssignee(person);
        }
    }
}
