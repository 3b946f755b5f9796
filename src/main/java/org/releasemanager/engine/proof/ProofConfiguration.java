package org.releasemanager.engine.proof;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.releasemanager.engine.spi.RunWitness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Witnesses are looked up when there is something to tell: the engine starts before the rooms. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {
    @Bean
    static ProcessEnginePlugin runHistory(ObjectProvider<RunWitness> witnesses) {
        var history = new RunHistory(new DeployedModels(), witnesses::stream);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.getCustomHistoryEventHandlers().add(history);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                var level = configuration.getHistoryLevel();
                if (level != null && !level.isHistoryEventProduced(HistoryEventTypes.DMN_DECISION_EVALUATE, null)) {
                    throw new IllegalStateException("camunda.bpm.history-level is '" + level.getName()
                            + "', but must be 'full': otherwise nobody would learn how decisions were made");
                }
            }
        };
    }
}
