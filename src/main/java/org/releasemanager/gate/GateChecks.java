package org.releasemanager.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/** The checks that there are, by type. */
@Component
class GateChecks {
    private final Map<String, QualityGate> checks = new TreeMap<>();

    GateChecks(List<QualityGate> checks) {
        for (QualityGate check : checks) {
            if (this.checks.put(check.type(), check) != null) {
                throw new IllegalStateException("Two quality gates have the type '" + check.type() + "'");
            }
        }
    }

    /** @throws IllegalStateException if there is none; {@link #problemsWith} says so before */
    QualityGate of(Gate gate) {
        var check = checks.get(gate.type());
        if (check == null) {
            throw new IllegalStateException("Gate '" + gate.id() + "' has no check");
        }
        return check;
    }

    /** What would make every evaluation of the gate an error. */
    List<DefinitionProblem> problemsWith(Gate gate) {
        if (!checks.containsKey(gate.type())) {
            var message = "there is no quality gate of type '" + gate.type() + "': use one of " + checks.keySet();
            return List.of(new DefinitionProblem("type", message));
        }
        var problems = new ArrayList<>(of(gate).problemsWith(gate));
        problems.addAll(Freshness.problemsWith(gate));
        problems.addAll(Validity.problemsWith(gate));
        return problems;
    }
}
