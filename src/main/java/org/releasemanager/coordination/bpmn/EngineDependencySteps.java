package org.releasemanager.coordination.bpmn;

import org.releasemanager.coordination.dependency.DependencySteps;
import org.releasemanager.engine.WaitingSteps;
import org.springframework.stereotype.Component;

/** The waiting steps of {@code await-dependencies}, and the message that takes back its questions to people. */
@Component
class EngineDependencySteps implements DependencySteps {
    private static final String DEPENDENCIES_CHANGED = "dependencies-changed";

    private final WaitingSteps steps;

    EngineDependencySteps(WaitingSteps steps) {
        this.steps = steps;
    }

    @Override
    public boolean wake(String processInstanceId) {
        return steps.signal(processInstanceId, DependencyVariables.AWAIT_DEPENDENCIES)
                || steps.tell(processInstanceId, DependencyVariables.RESOLVE_DEPENDENCIES, DEPENDENCIES_CHANGED)
                || steps.tell(processInstanceId, DependencyVariables.CONFIRM_WAIVER, DEPENDENCIES_CHANGED);
    }

    @Override
    public boolean isAlive(String processInstanceId) {
        return steps.isAlive(processInstanceId);
    }
}
