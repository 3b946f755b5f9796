package org.releasemanager.engine.migration;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/** What the models say about their elements. */
@Component
class Elements {
    /** What the engine calls the whole of an activity that is done many times. */
    static final String MANY = "#multiInstanceBody";

    private final RepositoryService repository;

    Elements(RepositoryService repository) {
        this.repository = repository;
    }

    Optional<FlowElement> find(ModelVersion model, String element) {
        return repository.getBpmnModelInstance(model.id()).getModelElementById(single(element))
                        instanceof FlowElement found
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Whether rooms keep this element's id to wake it, or to know what it has done outside. */
    static boolean isKnownOutside(FlowElement element) {
        return element instanceof ReceiveTask || element instanceof ServiceTask;
    }

    static boolean isMany(FlowElement element) {
        return element instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    static String single(String element) {
        return element.endsWith(MANY) ? element.substring(0, element.length() - MANY.length()) : element;
    }

    /** For people: {@code user task}. */
    static String kind(FlowElement element) {
        return element.getElementType()
                .getTypeName()
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
