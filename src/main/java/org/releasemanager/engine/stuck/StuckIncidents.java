package org.releasemanager.engine.stuck;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.releasemanager.engine.OpenWork;
import org.springframework.stereotype.Component;

/** The incidents by which stuck steps are shown, in Cockpit and wherever the application says why a release waits. */
@Component
class StuckIncidents {
    static final String SENTENCE = "Nothing is going to wake this step: no job, task, message or tool belongs to it";

    private final RuntimeService runtime;

    StuckIncidents(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void raise(SilentStep step) {
        runtime.createIncident(OpenWork.STUCK, step.executionId(), step.activityId(), SENTENCE);
    }

    /** @param stuck the element that each stuck execution stands at */
    void resolveAllBut(Map<String, String> stuck) {
        List<Incident> raised =
                runtime.createIncidentQuery().incidentType(OpenWork.STUCK).list();
        raised.stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .filter(incident -> !Objects.equals(stuck.get(incident.getExecutionId()), incident.getConfiguration()))
                .forEach(incident -> runtime.resolveIncident(incident.getId()));
    }
}
