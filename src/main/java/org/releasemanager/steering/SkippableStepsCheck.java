package org.releasemanager.steering;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;
import org.releasemanager.steering.spi.OpenSteps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A product can only allow to skip what the models allow to skip. */
@Component
class SkippableStepsCheck implements DefinitionCheck {
    private final ObjectProvider<OpenSteps> steps;

    SkippableStepsCheck(ObjectProvider<OpenSteps> steps) {
        this.steps = steps;
    }

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        List<String> named = product.skippableSteps();
        if (named.isEmpty()) {
            return List.of();
        }
        Set<String> allowed = new TreeSet<>(steps.getObject().skippable());
        return IntStream.range(0, named.size())
                .filter(index -> !allowed.contains(named.get(index)))
                .mapToObj(index -> new FieldProblem(
                        "steps.skip[" + index + "]",
                        "'" + named.get(index) + "' is no step that may be skipped; those are "
                                + String.join(", ", allowed)))
                .toList();
    }
}
