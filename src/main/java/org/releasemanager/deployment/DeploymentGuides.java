package org.releasemanager.deployment;

import java.util.List;
import java.util.Map;
import org.releasemanager.deployment.spi.DeploymentTool.Guide;
import org.releasemanager.documentation.spi.GuideSource;
import org.springframework.stereotype.Component;

/** What the tools would have a person do by hand, for the guides of a release. */
@Component
class DeploymentGuides implements GuideSource {
    private final Deployments deployments;

    DeploymentGuides(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public List<Instructions> instructionsFor(String releaseId) {
        return deployments.instructions(releaseId).entrySet().stream()
                .map(entry -> instructions(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Instructions instructions(String environment, Map<Guide, String> texts) {
        return new Instructions(
                environment,
                texts.getOrDefault(Guide.DEPLOY, ""),
                texts.getOrDefault(Guide.ROLL_BACK, ""),
                texts.getOrDefault(Guide.TROUBLESHOOT, ""));
    }
}
