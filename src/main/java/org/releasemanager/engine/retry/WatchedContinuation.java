package org.releasemanager.engine.retry;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Runs a step of its own transaction, and has it watched meanwhile. */
class WatchedContinuation extends AsyncContinuationJobHandler {
    private final RunningSteps running;

    WatchedContinuation(RunningSteps running) {
        this.running = running;
    }

    @Override
    public void execute(
            AsyncContinuationConfiguration configuration,
            ExecutionEntity execution,
            CommandContext context,
            String tenantId) {
        running.begin(context);
        super.execute(configuration, execution, context, tenantId);
    }
}
