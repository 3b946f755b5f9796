package org.releasemanager.evidence.bpmn;

import org.releasemanager.engine.DeployedFiles;
import org.releasemanager.engine.spi.DecisionMade;
import org.releasemanager.engine.spi.ModelUsed;
import org.releasemanager.engine.spi.RunWitness;
import org.releasemanager.evidence.Decisions;
import org.releasemanager.evidence.ModelArchive;
import org.releasemanager.evidence.ModelArchive.Use;
import org.springframework.stereotype.Component;

/** Keeps what the engine tells about releases. */
@Component
class EvidenceWitness implements RunWitness {
    private final Decisions decisions;
    private final ModelArchive archive;
    private final DeployedFiles files;

    EvidenceWitness(Decisions decisions, ModelArchive archive, DeployedFiles files) {
        this.decisions = decisions;
        this.archive = archive;
        this.files = files;
    }

    @Override
    public void decided(DecisionMade made) {
        archive.keep(made.table().deploymentId(), files::ofDeployment);
        decisions.record(made.businessKey(), DecisionTranslation.of(made));
    }

    @Override
    public void ran(ModelUsed model) {
        archive.keep(model.deploymentId(), files::ofDeployment);
        archive.record(
                model.businessKey(),
                new Use(
                        model.definitionId(),
                        model.key(),
                        model.version(),
                        model.deploymentId(),
                        model.resource(),
                        model.since()));
    }
}
