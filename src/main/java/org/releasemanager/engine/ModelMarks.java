package org.releasemanager.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What models say about their elements in {@code camunda:property}s. */
@Component
public class ModelMarks {
    private final RepositoryService models;

    ModelMarks(RepositoryService models) {
        this.models = models;
    }

    /** The ids of the elements that carry a mark, in the models that releases start with now. */
    public Set<String> carrying(String mark) {
        return models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(model -> models.getBpmnModelInstance(model).getModelElementsByType(FlowNode.class).stream())
                .filter(element -> marks(element).containsKey(mark))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    /** The ids of the user tasks in the models that releases start with now. */
    public Set<String> userTasks() {
        return models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(model -> models.getBpmnModelInstance(model).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    Map<String, String> of(String model, String element) {
        return marks(element(model, element));
    }

    String nameOf(String model, String element) {
        return Objects.requireNonNullElse(element(model, element).getName(), element);
    }

    private FlowNode element(String model, String element) {
        return models.getBpmnModelInstance(model).getModelElementById(element);
    }

    private static Map<String, String> marks(FlowNode element) {
        Map<String, String> marks = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(all -> all.getCamundaProperties()
                            .forEach(one -> marks.put(one.getCamundaName(), one.getCamundaValue())));
        }
        return marks;
    }
}
