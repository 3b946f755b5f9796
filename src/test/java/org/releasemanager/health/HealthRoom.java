package org.releasemanager.health;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Adds this room to a {@link org.releasemanager.deployment.DeploymentBench}. */
@TestConfiguration
@ComponentScan(
        basePackageClasses = HealthRoom.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.releasemanager\\.health\\.(bpmn|web)\\..*"))
public class HealthRoom {}
