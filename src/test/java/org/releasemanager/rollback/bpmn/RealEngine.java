package org.releasemanager.rollback.bpmn;

import java.io.File;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.releasemanager.engine.WaitingSteps;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine with the real models, delegates and waiting steps on the database of a bench; the test executes the jobs. */
@Import(WaitingSteps.class)
@ComponentScan(
        basePackages = {
            "org.releasemanager.deployment.bpmn",
            "org.releasemanager.effect.bpmn",
            "org.releasemanager.health.bpmn",
            "org.releasemanager.rollback.bpmn"
        },
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Delegate|EngineStepWaker)"))
class RealEngine {
    @Bean
    static BeanDefinitionRegistryPostProcessor realSteps() {
        return registry -> registry.removeBeanDefinition("steps");
    }

    @Bean
    ProcessEngineFactoryBean engine(
            DataSource source, PlatformTransactionManager transactions, ApplicationContext context)
            throws SQLException {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setApplicationContext(context);
        configuration.setDataSource(source);
        configuration.setTransactionManager(transactions);
        try (var connection = source.getConnection()) {
            configuration.setDatabaseSchema(connection.getSchema());
            configuration.setDatabaseTablePrefix(connection.getSchema() + ".");
        }
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setGeneralResourceWhitelistPattern(".*");
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtime(ProcessEngine engine) {
        for (String model : List.of("deployment/deploy-release.bpmn", "rollback/roll-back-release.bpmn")) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(model, Bpmn.readModelFromFile(new File("bpmn", model)))
                    .deploy();
        }
        return engine.getRuntimeService();
    }

    @Bean
    ManagementService management(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    TaskService tasks(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService history(ProcessEngine engine) {
        return engine.getHistoryService();
    }
}
