package org.releasemanager.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a step may know of the engine: which release it works for, which step it is, and its variables. */
public final class ReleaseContext {
    private final DelegateExecution execution;

    ReleaseContext(DelegateExecution execution) {
        this.execution = execution;
    }

    /** The release id, which is the business key of every process instance of the release. */
    public String releaseId() {
        return execution.getProcessBusinessKey();
    }

    public String processInstanceId() {
        return execution.getProcessInstanceId();
    }

    /** The element id in the model, for example {@code serviceTask_assessRisk}. */
    public String activityId() {
        return execution.getCurrentActivityId();
    }

    /** @throws IllegalStateException if the variable has no value */
    public <T> T get(Variable<T> variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalStateException(
                        "Step " + activityId() + " needs the variable '" + variable.name() + "', which is not set"));
    }

    public <T> Optional<T> find(Variable<T> variable) {
        return Optional.ofNullable(execution.getVariable(variable.name())).map(variable::fromEngine);
    }

    /** Sets the variable where it already lives, otherwise on the process instance. */
    public <T> void set(Variable<T> variable, T value) {
        execution.setVariable(variable.name(), variable.toEngine(value));
    }

    public void clear(Variable<?> variable) {
        execution.removeVariable(variable.name());
    }

    /**
     * What the model says about this element in a {@code camunda:property} of this name.
     *
     * @throws IllegalStateException if it says nothing
     */
    public String property(String name) {
        return execution
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Element " + activityId() + " needs the property '" + name + "' in its model"));
    }
}
