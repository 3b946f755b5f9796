package org.releasemanager.engine;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Tasks at the moment of their completion, for the tests of completions. */
public final class TaskContexts {
    private TaskContexts() {}

    /** @param variables what the form and the process hold */
    public static TaskContext completing(
            String releaseId, String definition, String person, Map<String, Object> variables) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(releaseId);
        DelegateTask task = mock(DelegateTask.class);
        when(task.getExecution()).thenReturn(execution);
        when(task.getTaskDefinitionKey()).thenReturn(definition);
        variables.forEach((name, value) -> when(task.getVariable(name)).thenReturn(value));
        return new TaskContext(task, person, mock(RoleHolders.class));
    }
}
