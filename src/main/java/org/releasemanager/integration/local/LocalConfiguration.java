package org.releasemanager.integration.local;

import java.time.Clock;
import org.releasemanager.change.Sources;
import org.releasemanager.product.Workspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LocalConfiguration {
    @Bean
    LocalDeploymentTool localDeploymentTool(Workspace workspace, Sources sources, Clock clock) {
        return new LocalDeploymentTool(workspace, sources::export, clock);
    }
}
