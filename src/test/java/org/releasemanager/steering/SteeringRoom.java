package org.releasemanager.steering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Adds this room to a {@link org.releasemanager.deployment.DeploymentBench}. */
@ComponentScan(
        basePackageClasses = SteeringRoom.class,
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = "org\\.releasemanager\\.steering\\.(bpmn|web)\\..*"))
public class SteeringRoom {
    @Bean
    FakeOpenSteps openSteps() {
        return new FakeOpenSteps();
    }
}
