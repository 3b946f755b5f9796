package org.releasemanager.engine;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The labels that people read in the deployed models; looked up once for each version of a model. */
@Component
class ModelNames {
    private final RepositoryService repository;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ModelNames(RepositoryService repository) {
        this.repository = repository;
    }

    String labelOf(@Nullable String processDefinitionId, @Nullable String element) {
        if (processDefinitionId == null || element == null) {
            return "an unknown step";
        }
        return known.computeIfAbsent(processDefinitionId + ' ' + element, key -> read(processDefinitionId, element));
    }

    private String read(String processDefinitionId, String id) {
        var model = repository.getBpmnModelInstance(processDefinitionId);
        return model.getModelElementById(id) instanceof FlowElement element
                ? Objects.requireNonNullElse(element.getName(), id)
                : id;
    }
}
