package org.releasemanager.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Behind every door a task takes the fields of its form and nothing else, and ends by being completed only, once. */
@Component
class CompletionDoors extends AbstractProcessEnginePlugin {
    private final ObjectProvider<TaskInput> input;
    private final ObjectProvider<TaskRaces> races;

    CompletionDoors(ObjectProvider<TaskInput> input, ObjectProvider<TaskRaces> races) {
        this.input = input;
        this.races = races;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTasks());
        configuration.setFormService(new GuardedForms());
    }

    private class GuardedTasks extends TaskServiceImpl {
        @Override
        public void complete(String taskId, Map<String, Object> variables) {
            input.getObject().check(commandExecutor, taskId, variables);
            races.getObject().complete(commandExecutor, taskId, () -> {
                super.complete(taskId, variables);
                return taskId;
            });
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String taskId, Map<String, Object> variables, boolean deserializeValues) {
            input.getObject().check(commandExecutor, taskId, variables);
            return races.getObject()
                    .complete(
                            commandExecutor,
                            taskId,
                            () -> super.completeWithVariablesInReturn(taskId, variables, deserializeValues));
        }

        @Override
        public void resolveTask(String taskId, Map<String, Object> variables) {
            input.getObject().check(commandExecutor, taskId, variables);
            super.resolveTask(taskId, variables);
        }

        @Override
        public void handleBpmnError(String taskId, String errorCode) {
            throw TaskInput.wayRoundTheForm();
        }

        @Override
        public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
            throw TaskInput.wayRoundTheForm();
        }

        @Override
        public void handleBpmnError(
                String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
            throw TaskInput.wayRoundTheForm();
        }

        @Override
        public void handleEscalation(String taskId, String escalationCode) {
            throw TaskInput.wayRoundTheForm();
        }

        @Override
        public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
            throw TaskInput.wayRoundTheForm();
        }
    }

    private class GuardedForms extends FormServiceImpl {
        @Override
        public void submitTaskFormData(String taskId, Map<String, String> properties) {
            input.getObject().check(commandExecutor, taskId, properties);
            races.getObject().complete(commandExecutor, taskId, () -> {
                super.submitTaskFormData(taskId, properties);
                return taskId;
            });
        }

        @Override
        public void submitTaskForm(String taskId, Map<String, Object> properties) {
            input.getObject().check(commandExecutor, taskId, properties);
            races.getObject().complete(commandExecutor, taskId, () -> {
                super.submitTaskForm(taskId, properties);
                return taskId;
            });
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String taskId, Map<String, Object> properties, boolean deserializeValues) {
            input.getObject().check(commandExecutor, taskId, properties);
            return races.getObject()
                    .complete(
                            commandExecutor,
                            taskId,
                            () -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues));
        }
    }
}
