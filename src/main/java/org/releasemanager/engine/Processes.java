package org.releasemanager.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.UpdateProcessInstancesSuspensionStateBuilder;
import org.springframework.stereotype.Component;

/** Starts and stops the processes of releases. */
@Component
public class Processes {
    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return the id of the new process instance */
    public String start(String processKey, String businessKey, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey(processKey, businessKey, variables)
                .getProcessInstanceId();
    }

    /**
     * Hands a message to the one process instance that takes it now.
     *
     * @return false if the instance has ended
     * @throws EngineConflict if the instance moved on in the same moment
     */
    public boolean send(String message, String processInstanceId, Map<String, Object> variables) {
        var waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(processInstanceId)
                .eventType("message")
                .eventName(message)
                .list();
        waiting.forEach(
                subscription -> runtime.messageEventReceived(message, subscription.getExecutionId(), variables));
        return !waiting.isEmpty();
    }

    /**
     * Tells all process instances with this business key that take the message now; those that are suspended do not.
     *
     * @return whether one took it
     */
    public boolean tell(String message, String businessKey) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .active()
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }

    /**
     * Hands a message to the one of the process instances with this business key that takes it now.
     *
     * @return false if none does
     */
    public boolean sendToAny(String message, String businessKey, Map<String, Object> variables) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).active().list().stream()
                .anyMatch(instance -> send(message, instance.getProcessInstanceId(), variables));
    }

    /** Suspends all process instances with this business key: no job of theirs runs, no task can be done, nothing wakes them. */
    public void suspend(String businessKey) {
        suspension(businessKey).suspend();
    }

    /** Undoes {@link #suspend}; what was due meanwhile is done now. */
    public void activate(String businessKey) {
        suspension(businessKey).activate();
    }

    private UpdateProcessInstancesSuspensionStateBuilder suspension(String businessKey) {
        return runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceQuery(runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey));
    }

    /** Ends a process instance and everything it called, without a further step, and forgets it. */
    public void erase(String processInstanceId) {
        if (runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0) {
            runtime.deleteProcessInstance(processInstanceId, "removed", true);
        }
    }
}
