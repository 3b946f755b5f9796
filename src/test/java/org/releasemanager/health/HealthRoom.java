package org.releasemanager.health;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Adds this room to a {@link org.releasemanager.deployment.DeploymentBench}; not annotated, so that no other test finds it. */
@ComponentScan(
        basePackageClasses = HealthRoom.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.releasemanager\\.health\\.(bpmn|web)\\..*"))
public class HealthRoom {}
