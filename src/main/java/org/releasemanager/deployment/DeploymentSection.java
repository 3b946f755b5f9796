package org.releasemanager.deployment;

import java.util.List;
import java.util.Optional;
import org.releasemanager.effect.FirstLine;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** What was put where, and what was taken back. */
@Component
class DeploymentSection implements ReleaseSection {
    private final Deployments deployments;

    DeploymentSection(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public String title() {
        return "Deployments";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isForApprovers() {
        return false;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        List<Deployment> all = deployments.of(releaseId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var table = new StringBuilder(
                "| Environment | Service | Version | Attempt | State | Taken back | Detail |\n|---|---|---|---|---|---|---|\n");
        all.forEach(deployment -> table.append(row(deployment)));
        return Optional.of(table.toString());
    }

    private static String row(Deployment deployment) {
        var undo = deployment.undo();
        return "| " + MarkdownText.escape(deployment.environment())
                + " | " + MarkdownText.escape(deployment.service())
                + " | " + MarkdownText.escape(deployment.version())
                + " | " + deployment.round() + "-" + deployment.attempt()
                + " | " + deployment.state().label()
                + " | " + (undo == null ? "" : undo.state().label())
                + " | " + MarkdownText.escape(FirstLine.of(deployment.detail())) + " |\n";
    }
}
