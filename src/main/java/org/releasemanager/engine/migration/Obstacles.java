package org.releasemanager.engine.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Names what cannot move, and says why in words that need no knowledge of the engine. */
@Component
class Obstacles {
    private final Elements elements;

    Obstacles(Elements elements) {
        this.elements = elements;
    }

    /** Active elements that have no place in the new version; the engine would drop some of them without a word. */
    List<Obstacle> withoutPlace(
            ModelVersion before, ModelVersion after, Set<String> active, MigrationPlan plan, Route route) {
        var placed = plan.getInstructions().stream()
                .map(instruction -> instruction.getSourceActivityId())
                .collect(Collectors.toSet());
        return active.stream()
                .filter(element -> !placed.contains(element))
                .map(Elements::single)
                .distinct()
                .map(element -> obstacle(before, element, whyNoPlace(before, after, element, route)))
                .toList();
    }

    List<Obstacle> of(ModelVersion before, MigrationPlanValidationException refusal) {
        return refusal.getValidationReport().getInstructionReports().stream()
                .map(report -> obstacle(
                        before,
                        Elements.single(report.getMigrationInstruction().getSourceActivityId()),
                        EngineWords.plain(report.getFailures())))
                .distinct()
                .toList();
    }

    List<Obstacle> of(ModelVersion before, MigratingProcessInstanceValidationException refusal) {
        var report = refusal.getValidationReport();
        var whole = report.hasFailures()
                ? Stream.of(new Obstacle(before.process(), null, null, EngineWords.plain(report.getFailures())))
                : Stream.<Obstacle>empty();
        var tokens = report.getActivityInstanceReports().stream()
                .map(token -> obstacle(before, token.getSourceScopeId(), EngineWords.plain(token.getFailures())));
        var jobs = report.getTransitionInstanceReports().stream()
                .map(job -> obstacle(before, job.getSourceScopeId(), EngineWords.plain(job.getFailures())));
        return Stream.of(whole, tokens, jobs).flatMap(each -> each).distinct().toList();
    }

    private String whyNoPlace(ModelVersion before, ModelVersion after, String element, Route route) {
        String wanted = route.renamedIn(before.process()).getOrDefault(element, element);
        var there = elements.find(after, wanted);
        if (there.isEmpty()) {
            return "version " + after.version() + " of " + after.process() + " has no element '" + wanted
                    + "': name its successor in 'mapping', or let the release end on its version";
        }
        var here = elements.find(before, element);
        if (here.isPresent() && here.get().getElementType() != there.get().getElementType()) {
            return "it is a " + Elements.kind(here.get()) + ", and a " + Elements.kind(there.get()) + " in version "
                    + after.version() + " of " + after.process();
        }
        if (here.isPresent()
                && here.get() instanceof FlowNode now
                && now.isCamundaAsyncBefore()
                && startsAtOnce(there.get())) {
            return EngineWords.NO_OWN_START;
        }
        return "it stands in another part of the model in version " + after.version() + " of " + after.process()
                + ", or repeats or awaits in another way";
    }

    private static boolean startsAtOnce(FlowElement element) {
        return element instanceof FlowNode node && !node.isCamundaAsyncBefore();
    }

    private Obstacle obstacle(ModelVersion model, String element, String why) {
        String name = elements.find(model, element).map(FlowElement::getName).orElse(null);
        return new Obstacle(model.process(), Elements.single(element), name, why);
    }
}
