package org.releasemanager.effect.bpmn;

import org.releasemanager.effect.StepWaker;
import org.releasemanager.engine.WaitingSteps;
import org.springframework.stereotype.Component;

/** The waiting steps of our engine. */
@Component
class EngineStepWaker implements StepWaker {
    /** The message that a model takes beside a receive task, to ask people about work that does not come on. */
    private static final String PROGRESS_MISSED = "progress-missed";

    private final WaitingSteps steps;

    EngineStepWaker(WaitingSteps steps) {
        this.steps = steps;
    }

    @Override
    public boolean wake(String processInstanceId, String activityId) {
        return steps.signal(processInstanceId, activityId);
    }

    @Override
    public boolean ask(String processInstanceId, String activityId) {
        return steps.tell(processInstanceId, activityId, PROGRESS_MISSED);
    }

    @Override
    public boolean isAlive(String processInstanceId) {
        return steps.isAlive(processInstanceId);
    }
}
