package org.releasemanager.engine.retry;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The engine is the one owner of long retries: the rules by which it tries again, and stops to. */
class RetryRules extends AbstractProcessEnginePlugin {
    private final RetryProperties properties;
    private final Troubles troubles;
    private final StepStarts starts;
    private final RunningSteps running;

    RetryRules(RetryProperties properties, Troubles troubles, StepStarts starts, RunningSteps running) {
        this.properties = properties;
        this.troubles = troubles;
        this.starts = starts;
        this.running = running;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobRetryTimeCycle(properties.cycle());
        configuration.setFailedJobCommandFactory(
                (jobId, failure) -> new FailedStep(jobId, failure, troubles.of(failure), starts));
        // Stock behaviour is to end the process in silence, as if it had done all.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setCustomJobHandlers(List.of(new WatchedContinuation(running), new WatchedTimer(running)));
    }
}
