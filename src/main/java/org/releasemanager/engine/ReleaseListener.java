package org.releasemanager.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** An execution listener that a model names; it records, and never decides where the process goes. */
public abstract class ReleaseListener implements ExecutionListener {
    @Override
    public final void notify(DelegateExecution execution) {
        notify(new ReleaseContext(execution));
    }

    protected abstract void notify(ReleaseContext context);
}
