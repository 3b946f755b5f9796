package org.releasemanager.rollback.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.deployment.spi.DeploymentTool.Guide;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.rollback.Recoveries;
import org.springframework.stereotype.Component;

/** What could not be taken back or does not work, and what a person can do by hand. */
@Component
class RepairEvidence implements TaskEvidence {
    private final Deployments deployments;
    private final Recoveries recoveries;

    RepairEvidence(Deployments deployments, Recoveries recoveries) {
        this.deployments = deployments;
        this.recoveries = recoveries;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(
                RollbackVariables.REPAIR_SERVICE,
                RollbackVariables.REPAIR_ENVIRONMENT,
                RollbackVariables.RESOLVE_STAGING_FAILURE);
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        String reason = recoveries.failureReason(releaseId);
        List<Deployment> all = deployments.of(releaseId);
        String environment = all.isEmpty() ? "" : all.get(all.size() - 1).environment();
        List<Deployment> there = all.stream()
                .filter(deployment -> deployment.environment().equals(environment))
                .toList();
        String markdown = "**What failed:** " + MarkdownText.escape(reason) + "\n\n" + DeploymentFacts.table(there)
                + byHand(releaseId, environment);
        return new Evidence(
                markdown,
                Map.of(RollbackVariables.FAILURE_REASON.name(), reason, "deployments", DeploymentFacts.list(there)));
    }

    private String byHand(String releaseId, String environment) {
        String texts = deployments.instructions(releaseId).getOrDefault(environment, Map.of()).entrySet().stream()
                .filter(guide -> guide.getKey() != Guide.DEPLOY)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n\n"));
        return texts.isEmpty() ? "" : "\n\n**By hand**\n\n" + texts;
    }
}
