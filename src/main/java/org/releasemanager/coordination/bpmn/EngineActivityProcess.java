package org.releasemanager.coordination.bpmn;

import java.util.Map;
import org.releasemanager.coordination.ActivityProcess;
import org.releasemanager.engine.Processes;
import org.springframework.stereotype.Component;

/** Activities that people add, by the models of the phases or by {@code do-activity.bpmn}. */
@Component
class EngineActivityProcess implements ActivityProcess {
    private static final String ADDED = "activity-added";
    private static final String BESIDE = "do-activity";

    private final Processes processes;

    EngineActivityProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public boolean addToPhase(String releaseId, long activity) {
        return processes.sendToAny(ADDED, releaseId, variables(activity));
    }

    @Override
    public void startBeside(String releaseId, long activity) {
        processes.start(BESIDE, releaseId, variables(activity));
    }

    private static Map<String, Object> variables(long activity) {
        return Map.of(ActivityVariables.ACTIVITY.name(), String.valueOf(activity));
    }
}
