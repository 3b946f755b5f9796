package org.releasemanager.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads the inputs out of the form that was deployed together with a task's model. */
@Component
class TaskForms {
    private final RepositoryService repository;
    private final ObjectMapper json;
    private final Map<String, TaskForm> known = new ConcurrentHashMap<>();

    TaskForms(RepositoryService repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    TaskForm of(String processDefinitionId, String taskDefinition) {
        return known.computeIfAbsent(
                processDefinitionId + "#" + taskDefinition, key -> read(processDefinitionId, taskDefinition));
    }

    private TaskForm read(String processDefinitionId, String taskDefinition) {
        var model = repository.getBpmnModelInstance(processDefinitionId);
        UserTask task = model.getModelElementById(taskDefinition);
        String formId = task.getCamundaFormRef();
        if (formId == null) {
            return new TaskForm(List.of());
        }
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        String resource = repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.endsWith("/" + formId + ".form"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Form '" + formId + "' was not deployed with its model"));
        try (var stream = repository.getResourceAsStream(deployment, resource)) {
            var fields = new ArrayList<FormField>();
            collect(json.readTree(stream).path("components"), fields);
            return new TaskForm(List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException("Form '" + formId + "' cannot be read", e);
        }
    }

    private static void collect(JsonNode components, List<FormField> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                fields.add(field(component));
            }
            collect(component.path("components"), fields);
        }
    }

    /** A field that is shown only under a condition is not required here: the room that records the task asks for it. */
    private static FormField field(JsonNode component) {
        var options = new ArrayList<FormField.Option>();
        component
                .path("values")
                .forEach(option -> options.add(new FormField.Option(
                        option.path("value").asText(), option.path("label").asText())));
        var validate = component.path("validate");
        return new FormField(
                component.path("key").asText(),
                component.path("type").asText(),
                component.path("label").asText(component.path("key").asText()),
                validate.path("required").asBoolean() && !component.has("conditional"),
                List.copyOf(options),
                validate.path("maxLength").asInt(0));
    }
}
