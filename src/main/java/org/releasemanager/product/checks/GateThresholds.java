package org.releasemanager.product.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Coverage is a ratio, everything else is counted; a minimum leaves room for the maximum. */
@Component
class GateThresholds implements DefinitionCheck {
    private static final Set<String> RATIOS = Set.of("jacoco", "cobertura", "slo-burn");

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var problems = new ArrayList<FieldProblem>();
        for (int index = 0; index < product.gates().size(); index++) {
            var gate = product.gates().get(index);
            var field = "gates[" + index + "].";
            problem(gate, gate.minimum()).ifPresent(it -> problems.add(new FieldProblem(field + "minimum", it)));
            problem(gate, gate.maximum()).ifPresent(it -> problems.add(new FieldProblem(field + "maximum", it)));
            if (gate.minimum().isPresent()
                    && gate.maximum().isPresent()
                    && gate.minimum().get() > gate.maximum().get()) {
                problems.add(new FieldProblem(field + "maximum", "is below the minimum: nothing could ever pass"));
            }
        }
        return problems;
    }

    private static Optional<String> problem(Gate gate, Optional<Double> threshold) {
        if (RATIOS.contains(gate.type())) {
            return threshold.filter(ratio -> ratio > 1).map(ratio -> "is a ratio from 0 to 1: write 0.7 for 70 %");
        }
        return threshold.filter(count -> count % 1 != 0).map(count -> "is a count: give a whole number");
    }
}
