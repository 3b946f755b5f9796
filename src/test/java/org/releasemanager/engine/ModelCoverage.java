package org.releasemanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Notes every flow node and sequence flow that an instance passes, and names those that no instance passed. */
final class ModelCoverage extends AbstractBpmnParseListener {
    private final Map<String, Set<String>> passed = new HashMap<>();

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        var ids = passed.computeIfAbsent(process.getKey(), key -> new HashSet<>());
        watch(process.getActivities(), ids);
    }

    void forget(String process) {
        passed.computeIfAbsent(process, key -> new HashSet<>()).clear();
    }

    void assertComplete(String process, BpmnModelInstance model) {
        var missing = new TreeSet<String>();
        for (var element : model.getModelElementsByType(FlowElement.class)) {
            if (element instanceof FlowNode || element instanceof SequenceFlow) {
                missing.add(element.getId());
            }
        }
        missing.removeAll(passed.getOrDefault(process, Set.of()));
        assertThat(missing)
                .as("flow nodes and sequence flows of '%s' that no test passes", process)
                .isEmpty();
    }

    private static void watch(Collection<ActivityImpl> activities, Set<String> ids) {
        for (var activity : activities) {
            activity.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> ids.add(activity.getActivityId()));
            for (var flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow)
                        .addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) e -> ids.add(flow.getId()));
            }
            watch(activity.getActivities(), ids);
        }
    }
}
