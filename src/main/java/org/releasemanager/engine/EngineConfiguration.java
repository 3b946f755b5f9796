package org.releasemanager.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** How the engine is set up beyond what {@code application.yaml} says. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineConfiguration {
    /** No fewer: the Tasklist asks for its filters with this many at most, and shows nothing at all when refused. */
    private static final int LARGEST_ANSWER = 2_000;

    @Bean
    static CamundaDeploymentConfiguration models() {
        return new ModelDeployment();
    }

    /** Removal times are set when a release starts: rewriting all its history rows at the end costs a quarter of the database's time. */
    @Bean
    static ProcessEnginePlugin leanHistory() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setHistoryRemovalTimeStrategy("start");
                configuration.setEnableExpressionsInStoredQueries(true);
                configuration.setDeserializationTypeValidationEnabled(true);
                configuration.setDeserializationAllowedPackages("java.util,java.lang");
                configuration.setQueryMaxResultsLimit(LARGEST_ANSWER);
                configuration.setCmmnEnabled(false);
            }
        };
    }
}
