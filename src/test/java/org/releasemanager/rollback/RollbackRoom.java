package org.releasemanager.rollback;

import org.mockito.Mockito;
import org.releasemanager.change.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Adds this room, and changes that the test says, to a {@link org.releasemanager.deployment.DeploymentBench}. */
@ComponentScan(
        basePackageClasses = RollbackRoom.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.releasemanager\\.rollback\\.bpmn\\..*"))
public class RollbackRoom {
    @Bean
    Changes changes() {
        return Mockito.mock(Changes.class);
    }
}
