package org.releasemanager.deployment.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.springframework.stereotype.Component;

/** Which deployment does not come on, and what its tool said last. */
@Component
class SilenceEvidence implements TaskEvidence {
    private final Deployments deployments;

    SilenceEvidence(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(DeploymentVariables.DECIDE_ON_SILENCE);
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        List<Deployment> open = deployments.of(releaseId).stream()
                .filter(deployment -> deployment.finishedAt() == null)
                .toList();
        String markdown = open.stream().map(SilenceEvidence::line).collect(Collectors.joining("\n"));
        return new Evidence(
                markdown.isEmpty() ? "The deployment has ended meanwhile." : markdown,
                Map.of("deployments", open.stream().map(Deployment::service).toList()));
    }

    private static String line(Deployment deployment) {
        String said = deployment.detail() == null ? "nothing" : deployment.detail();
        return "**" + MarkdownText.escape(deployment.service()) + " " + MarkdownText.escape(deployment.version())
                + "** in " + MarkdownText.escape(deployment.environment())
                + " shows no progress. Its tool said last: " + MarkdownText.escape(said);
    }
}
