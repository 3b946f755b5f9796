package org.releasemanager.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.Decision.Rule;
import org.releasemanager.evidence.Decision.Value;

/**
 * A decision as it stands in the pack.
 *
 * @param explanation for people
 * @param file the table's file in the pack
 * @param sha256 of that file
 */
record ExplainedDecision(
        long number,
        Instant at,
        String decision,
        String name,
        int version,
        String process,
        String activityId,
        String explanation,
        List<Value> inputs,
        List<Rule> rules,
        List<Value> outputs,
        String definitionId,
        String deploymentId,
        @Nullable String file,
        String sha256) {
    static ExplainedDecision of(Decision decision, @Nullable String file) {
        return new ExplainedDecision(
                decision.number(),
                decision.at(),
                decision.decision(),
                decision.name(),
                decision.version(),
                decision.process(),
                decision.activityId(),
                String.join("; ", decision.sentences()),
                decision.inputs(),
                decision.rules(),
                decision.outputs(),
                decision.definitionId(),
                decision.deploymentId(),
                file,
                decision.sha256());
    }
}
