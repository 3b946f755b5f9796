package org.releasemanager.engine.proof;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.releasemanager.engine.spi.RunWitness;

/** Hears what the engine notes for its history, and tells the witnesses. Evaluations outside of a process are nobody's. */
class RunHistory implements HistoryEventHandler {
    private final DeployedModels models;
    private final Supplier<Stream<RunWitness>> witnesses;

    RunHistory(DeployedModels models, Supplier<Stream<RunWitness>> witnesses) {
        this.models = models;
        this.witnesses = witnesses;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            evaluation.getRequiredHistoricDecisionInstances().forEach(this::decided);
            decided(evaluation.getRootHistoricDecisionInstance());
        } else if (event instanceof HistoricProcessInstanceEventEntity instance
                && (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
                        || instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE))) {
            ran(instance);
        }
    }

    private void decided(HistoricDecisionInstance noted) {
        if (noted.getProcessInstanceId() == null) {
            return;
        }
        String key = execution(noted.getProcessInstanceId()).getProcessBusinessKey();
        if (key != null) {
            var made = DecisionReader.read(noted, key, models.table(noted.getDecisionDefinitionId()));
            witnesses.get().forEach(witness -> witness.decided(made));
        }
    }

    private void ran(HistoricProcessInstanceEventEntity instance) {
        String key = execution(instance.getProcessInstanceId()).getProcessBusinessKey();
        if (key != null) {
            var since =
                    org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant();
            var used = models.model(key, instance.getProcessDefinitionId(), since);
            witnesses.get().forEach(witness -> witness.ran(used));
        }
    }

    private static ExecutionEntity execution(String processInstanceId) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
    }
}
