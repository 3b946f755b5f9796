package org.releasemanager.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Receive tasks that wait for outside work, and the way to wake them. */
@Component
public class WaitingSteps {
    private final RuntimeService runtime;

    WaitingSteps(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Wakes the receive task if it waits now; its process instance goes on in the caller's transaction.
     *
     * @return false if it does not wait (not yet, or no longer): keep what you know and ask again later
     */
    public boolean signal(String processInstanceId, String activityId) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceId(processInstanceId)
                .activityId(activityId)
                .active()
                .list();
        waiting.forEach(execution -> runtime.signal(execution.getId()));
        return !waiting.isEmpty();
    }

    /**
     * Hands a message to what the model has beside the receive task while it waits; the receive task goes on waiting.
     *
     * @return false if it does not wait now, or the model takes no such message there
     */
    public boolean tell(String processInstanceId, String activityId, String message) {
        var listening = runtime.createExecutionQuery()
                .processInstanceId(processInstanceId)
                .activityId(activityId)
                .messageEventSubscriptionName(message)
                .active()
                .list();
        listening.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !listening.isEmpty();
    }

    /** Whether this process instance still exists; what works for it may be stopped when it does not. */
    public boolean isAlive(String processInstanceId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
    }
}
