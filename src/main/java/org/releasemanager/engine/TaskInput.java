package org.releasemanager.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses input that the form does not ask for. Otherwise a vote could change the role it counts for, and any task could
 * overwrite what the release decides by.
 */
@Component
class TaskInput {
    private final TaskForms forms;

    TaskInput(TaskForms forms) {
        this.forms = forms;
    }

    void check(CommandExecutor commands, String taskId, @Nullable Map<String, ?> values) {
        if (values == null || values.isEmpty() || taskId == null) {
            return;
        }
        // not by the rights of the person, who may complete a task but not read a deployment
        Optional<TaskForm> form =
                commands.execute(context -> context.runWithoutAuthorization(() -> form(context, taskId)));
        form.ifPresent(asked -> check(asked, values));
    }

    private Optional<TaskForm> form(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return task == null || task.getProcessDefinitionId() == null
                ? Optional.empty()
                : Optional.of(forms.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
    }

    private static void check(TaskForm form, Map<String, ?> values) {
        var known = form.fields().stream().map(FormField::key).toList();
        var problems = values.keySet().stream()
                .filter(name -> !known.contains(name) || !isPlain(values, name))
                .map(name -> new InvalidFields.Problem(
                        name,
                        known.contains(name)
                                ? "must be a text, a number or a truth value"
                                : "is not a field of this form; its fields are " + known))
                .toList();
        refuse(problems);
    }

    static AuthorizationException wayRoundTheForm() {
        return new AuthorizationException("A task ends by completing its form, in no other way.");
    }

    private static void refuse(List<InvalidFields.Problem> problems) {
        if (!problems.isEmpty()) {
            var invalid = new InvalidFields(problems);
            throw new BadUserRequestException(invalid.reason(), invalid);
        }
    }

    private static boolean isPlain(Map<String, ?> values, String name) {
        if (values instanceof VariableMap typed && typed.getValueTyped(name) != null) {
            var type = typed.getValueTyped(name).getType();
            return type == null || type.isPrimitiveValueType();
        }
        Object value = values.get(name);
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
