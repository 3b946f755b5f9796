package org.releasemanager.engine;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A service task. Subclasses translate and nothing else: read variables, make one call, write variables. They leave
 * normally, by {@link BusinessError} (drawn in the model), or by any other exception (retried, then an incident).
 */
public abstract class ReleaseDelegate implements JavaDelegate {
    @Override
    public final void execute(DelegateExecution execution) {
        try {
            execute(new ReleaseContext(execution));
        } catch (BusinessError error) {
            throw new BpmnError(error.errorCode().code(), error.getMessage(), error);
        }
    }

    protected abstract void execute(ReleaseContext context);
}
