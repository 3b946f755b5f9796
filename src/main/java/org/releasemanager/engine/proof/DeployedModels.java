package org.releasemanager.engine.proof;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.releasemanager.engine.spi.ModelUsed;

/** The versions of models that the engine runs by; asked from within its commands, so that nobody's rights stand in the way. */
class DeployedModels {
    private final Map<String, DecisionTable> tables = new ConcurrentHashMap<>();

    /** A version never changes, so it is read once. */
    DecisionTable table(String decisionDefinitionId) {
        return tables.computeIfAbsent(decisionDefinitionId, id -> {
            var definition = cache().findDeployedDecisionDefinitionById(id);
            var file = Context.getCommandContext()
                    .getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(
                            definition.getDeploymentId(), definition.getResourceName());
            return DecisionTable.of(definition, file.getBytes());
        });
    }

    ModelUsed model(String businessKey, String processDefinitionId, Instant since) {
        var definition = cache().findDeployedProcessDefinitionById(processDefinitionId);
        return new ModelUsed(
                businessKey,
                definition.getKey(),
                definition.getVersion(),
                definition.getId(),
                definition.getDeploymentId(),
                definition.getResourceName(),
                since);
    }

    private static DeploymentCache cache() {
        return Context.getProcessEngineConfiguration().getDeploymentCache();
    }
}
