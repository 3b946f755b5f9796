package org.releasemanager.engine.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Checks what a person says about a route, before any release is looked at. */
@Component
public class Routes {
    private final ModelVersions versions;
    private final RunningModels running;
    private final Elements elements;

    Routes(ModelVersions versions, RunningModels running, Elements elements) {
        this.versions = versions;
        this.running = running;
        this.elements = elements;
    }

    /** @param field {@code mapping.…} or {@code renew[…]} */
    public record Problem(String field, String message) {}

    public List<Problem> problems(Route route) {
        var before = running.instancesByDefinition().keySet().stream()
                .map(versions::of)
                .filter(model -> !model.deployment().equals(route.deployment()))
                .toList();
        var after = versions.in(route.deployment());
        var wrongNames = route.renamed().entrySet().stream()
                .flatMap(entry -> problem(entry.getKey(), entry.getValue(), before, after).stream()
                        .map(message -> new Problem("mapping." + entry.getKey(), message)));
        var wrongTriggers = route.renewed().stream()
                .filter(name -> find(name, before).isEmpty())
                .map(name -> new Problem("renew", notThere(name)));
        return Stream.concat(wrongNames, wrongTriggers).toList();
    }

    private Optional<String> problem(String old, String now, List<ModelVersion> before, List<ModelVersion> after) {
        var here = find(old, before);
        if (here.isEmpty()) {
            return Optional.of(notThere(old));
        }
        boolean there = after.stream()
                .filter(model -> Route.isIn(model.process(), old))
                .anyMatch(model -> elements.find(model, now).isPresent());
        if (!there) {
            return Optional.of("'" + now + "' is no element of the models that the releases shall follow");
        }
        if (Elements.isKnownOutside(here.get()) && !Route.element(old).equals(now)) {
            return Optional.of("a " + Elements.kind(here.get()) + " keeps its id: under it, it is woken and what it has"
                    + " done outside is known; let these releases end on their version");
        }
        return Optional.empty();
    }

    private Optional<FlowElement> find(String name, List<ModelVersion> models) {
        return models.stream()
                .filter(model -> Route.isIn(model.process(), name))
                .flatMap(model -> elements.find(model, Route.element(name)).stream())
                .findFirst();
    }

    private static String notThere(String name) {
        return "'" + name + "' is no element of a model that a release follows now";
    }
}
