package org.releasemanager.planning.bpmn;

import java.util.Set;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.planning.Plans;
import org.springframework.stereotype.Component;

/** Keeps what the manager says the release is for. */
@Component
class DefineScopeCompletion implements TaskCompletion {
    private final Plans plans;

    DefineScopeCompletion(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_defineScope");
    }

    @Override
    public void completing(TaskContext task) {
        plans.recordScope(task.releaseId(), task.completedBy(), new ScopeForm(task).statement());
    }
}
