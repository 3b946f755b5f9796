package org.releasemanager.rollback.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Releases;
import org.releasemanager.rollback.Recoveries;
import org.releasemanager.rollback.RecoveryFacts;
import org.springframework.stereotype.Component;

/** What speaks for and against going back, for the person who chooses. */
@Component
class RecoveryEvidence implements TaskEvidence {
    private final Releases releases;
    private final Deployments deployments;
    private final Recoveries recoveries;

    RecoveryEvidence(Releases releases, Deployments deployments, Recoveries recoveries) {
        this.releases = releases;
        this.deployments = deployments;
        this.recoveries = recoveries;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(RollbackVariables.CHOOSE_RECOVERY);
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        String production = releases.get(releaseId).product().production().key();
        RecoveryFacts known = recoveries.facts(releaseId);
        List<Deployment> there = deployments.of(releaseId).stream()
                .filter(deployment -> deployment.environment().equals(production))
                .toList();
        Map<String, Object> facts = new HashMap<>();
        facts.put(RollbackVariables.FAILURE_REASON.name(), known.failureReason());
        facts.put(RollbackVariables.HOURS_LIVE.name(), known.hoursLive());
        facts.put(RollbackVariables.SCHEMA_CHANGE_INCOMPATIBLE.name(), known.schemaChangeIncompatible());
        facts.put(RollbackVariables.PREVIOUS_VERSION_AVAILABLE.name(), known.previousVersionAvailable());
        facts.put("deployments", DeploymentFacts.list(there));
        return new Evidence(markdown(known, there), facts);
    }

    private static String markdown(RecoveryFacts known, List<Deployment> there) {
        return "**What failed:** " + MarkdownText.escape(known.failureReason())
                + "\n\n- Live in production for " + known.hoursLive() + " full hours"
                + "\n- "
                + (known.previousVersionAvailable()
                        ? "There is a version to go back to"
                        : "There is **no** good version to go back to")
                + "\n- "
                + (known.schemaChangeIncompatible()
                        ? "The database was changed in a way that the version before **may not** work with"
                        : "No incompatible change of the database is known")
                + "\n\n" + DeploymentFacts.table(there);
    }
}
