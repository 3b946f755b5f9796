package org.releasemanager.engine.retry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.releasemanager.engine.spi.PermanentFailures;
import org.releasemanager.engine.spi.Postponement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules ask is looked up when they need it: the engine starts before the rooms. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetryProperties.class)
class RetryConfiguration {
    @Bean
    static StepStarts stepStarts(ObjectProvider<JdbcClient> jdbc) {
        return new StepStarts(jdbc::getObject);
    }

    @Bean
    static RunningSteps runningSteps(ObjectProvider<MeterRegistry> meters, Clock clock) {
        return new RunningSteps(meters::getObject, clock);
    }

    @Bean
    static RetryRules retryRules(
            RetryProperties properties,
            ObjectProvider<PermanentFailures> rooms,
            ObjectProvider<Postponement> postponements,
            StepStarts starts,
            RunningSteps running) {
        return new RetryRules(properties, new Troubles(rooms::stream, postponements::stream), starts, running);
    }

    @Bean
    SlowSteps slowSteps(
            RunningSteps running,
            StepStarts starts,
            RetryProperties properties,
            ObjectProvider<MeterRegistry> meters,
            Clock clock,
            ProcessEngine engine) {
        return new SlowSteps(running, starts, properties, meters::getObject, clock, engine);
    }
}
