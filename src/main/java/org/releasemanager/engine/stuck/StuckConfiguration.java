package org.releasemanager.engine.stuck;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StuckProperties.class)
class StuckConfiguration {}
