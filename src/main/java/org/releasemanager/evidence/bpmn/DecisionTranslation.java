package org.releasemanager.evidence.bpmn;

import java.util.List;
import org.releasemanager.engine.spi.DecisionMade;
import org.releasemanager.evidence.Decision;

/** What the engine tells of a decision, in the words of this room. */
final class DecisionTranslation {
    private DecisionTranslation() {}

    static Decision of(DecisionMade made) {
        var table = made.table();
        return new Decision(
                0,
                table.key(),
                table.name(),
                table.version(),
                table.definitionId(),
                table.deploymentId(),
                table.resource(),
                table.sha256(),
                made.process(),
                made.activityId(),
                made.at(),
                values(made.inputs()),
                made.rules().stream().map(DecisionTranslation::rule).toList(),
                values(made.outputs()));
    }

    private static Decision.Rule rule(DecisionMade.Rule rule) {
        var because = rule.because().stream()
                .map(one -> new Decision.Condition(one.input(), one.condition(), one.value()))
                .toList();
        return new Decision.Rule(rule.id(), rule.number(), rule.annotation(), because, values(rule.outputs()));
    }

    private static List<Decision.Value> values(List<DecisionMade.Value> values) {
        return values.stream()
                .map(value -> new Decision.Value(value.name(), value.value()))
                .toList();
    }
}
