package org.releasemanager.engine.retry;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Runs what follows a moment in time, and has it watched meanwhile. */
class WatchedTimer extends TimerCatchIntermediateEventJobHandler {
    private final RunningSteps running;

    WatchedTimer(RunningSteps running) {
        this.running = running;
    }

    @Override
    public void execute(
            TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
        running.begin(context);
        super.execute(configuration, execution, context, tenantId);
    }
}
