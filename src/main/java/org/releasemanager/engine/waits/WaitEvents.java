package org.releasemanager.engine.waits;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.spi.WaitWatcher;
import org.releasemanager.engine.spi.WaitWatcher.For;
import org.releasemanager.engine.spi.WaitWatcher.Wait;
import org.springframework.beans.factory.ObjectProvider;

/** Hears from the engine's history which steps wait. */
class WaitEvents implements HistoryEventHandler {
    private static final Map<String, For> WAITING_STEPS = Map.of(
            "userTask", For.PERSON,
            "receiveTask", For.NEWS,
            "intermediateTimer", For.MOMENT,
            "intermediateMessageCatch", For.NEWS);

    private final ObjectProvider<WaitWatcher> watchers;
    private final ModelWords words;

    WaitEvents(ObjectProvider<WaitWatcher> watchers, ModelWords words) {
        this.watchers = watchers;
        this.words = words;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity step) {
            stepped(step);
        } else if (event instanceof HistoricIncidentEventEntity incident
                && incident.getId().equals(incident.getRootCauseIncidentId())) {
            troubled(incident);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void stepped(HistoricActivityInstanceEventEntity step) {
        For what = WAITING_STEPS.get(step.getActivityType());
        if (what == null) {
            return;
        }
        if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            begun(
                    step.getActivityInstanceId(),
                    step,
                    what,
                    step.getActivityId(),
                    Objects.requireNonNullElse(step.getActivityName(), step.getActivityId()),
                    step.getStartTime());
        } else if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            watchers.forEach(watcher -> watcher.ended(
                    step.getActivityInstanceId(), step.getEndTime().toInstant(), step.getTaskAssignee()));
        }
    }

    private void troubled(HistoricIncidentEventEntity incident) {
        if (incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            String element = Objects.requireNonNullElse(incident.getActivityId(), "unknown");
            begun(incident.getId(), incident, For.REPAIR, element, label(incident, element), incident.getCreateTime());
        } else if (incident.isEventOfType(HistoryEventTypes.INCIDENT_RESOLVE)
                || incident.isEventOfType(HistoryEventTypes.INCIDENT_DELETE)) {
            watchers.forEach(watcher ->
                    watcher.ended(incident.getId(), incident.getEndTime().toInstant(), null));
        }
    }

    private String label(HistoricIncidentEventEntity incident, String element) {
        String definition = incident.getProcessDefinitionId();
        return definition == null ? element : words.labelOf(definition, element);
    }

    private void begun(String id, HistoryEvent event, For what, String element, String label, Date since) {
        String businessKey = businessKeyOf(event.getProcessInstanceId());
        if (businessKey != null) {
            String definition = event.getProcessDefinitionId();
            String word = definition == null ? null : words.waitsFor(definition, element);
            var wait = new Wait(id, businessKey, what, word, element, label, since.toInstant());
            watchers.forEach(watcher -> watcher.begun(wait));
        }
    }

    private static @Nullable String businessKeyOf(@Nullable String processInstanceId) {
        if (processInstanceId == null) {
            return null;
        }
        var instance = Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        return instance == null ? null : instance.getProcessBusinessKey();
    }
}
