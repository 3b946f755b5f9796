package org.releasemanager.engine.waits;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the deployed models say about their elements; read once for each version of a model. */
@Component
class ModelWords {
    private static final String WAITS_FOR = "waitsFor";

    private final Map<String, Words> known = new ConcurrentHashMap<>();

    private record Words(String label, @Nullable String waitsFor) {}

    String labelOf(String processDefinitionId, String element) {
        return words(processDefinitionId, element).label();
    }

    @Nullable
    String waitsFor(String processDefinitionId, String element) {
        return words(processDefinitionId, element).waitsFor();
    }

    private Words words(String processDefinitionId, String element) {
        return known.computeIfAbsent(processDefinitionId + ' ' + element, key -> read(processDefinitionId, element));
    }

    private static Words read(String processDefinitionId, String id) {
        var model = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(processDefinitionId);
        return model.getModelElementById(id) instanceof FlowElement element
                ? new Words(Objects.requireNonNullElse(element.getName(), id), property(element))
                : new Words(id, null);
    }

    private static @Nullable String property(FlowElement element) {
        if (element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(WAITS_FOR))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }
}
