package org.releasemanager.engine.migration;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;

/** Every element of a process instance that holds something: a token, a job, a timer, a message or signal that it awaits. */
@Component
class ActiveElements {
    private final RuntimeService runtime;
    private final ManagementService management;

    ActiveElements(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    Set<String> of(String processInstanceId) {
        var elements = new TreeSet<String>();
        var root = runtime.getActivityInstance(processInstanceId);
        if (root != null) {
            addBelow(root, elements);
        }
        management.createJobQuery().processInstanceId(processInstanceId).list().stream()
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult())
                .filter(Objects::nonNull)
                .forEach(definition -> elements.add(definition.getActivityId()));
        runtime.createEventSubscriptionQuery()
                .processInstanceId(processInstanceId)
                .list()
                .forEach(subscription -> elements.add(subscription.getActivityId()));
        return elements;
    }

    private static void addBelow(ActivityInstance parent, Set<String> elements) {
        for (var transition : parent.getChildTransitionInstances()) {
            elements.add(transition.getActivityId());
        }
        for (var child : parent.getChildActivityInstances()) {
            elements.add(child.getActivityId());
            addBelow(child, elements);
        }
    }
}
