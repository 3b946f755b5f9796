package org.releasemanager.health;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Adds this room to a {@link org.releasemanager.deployment.DeploymentBench}. */
@Configuration
@ComponentScan(
        basePackageClasses = HealthRoom.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.releasemanager\\.health\\.(bpmn|web)\\..*"))
public class HealthRoom {}
