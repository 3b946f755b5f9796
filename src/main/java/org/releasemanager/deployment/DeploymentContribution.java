package org.releasemanager.deployment;

import java.io.IOException;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** What was put where, and what was taken back; without how an environment is reached. */
@Component
class DeploymentContribution implements EvidenceContribution {
    private final Deployments deployments;

    DeploymentContribution(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        files.table("deployments", Deployment.class, deployments.of(releaseId));
    }
}
