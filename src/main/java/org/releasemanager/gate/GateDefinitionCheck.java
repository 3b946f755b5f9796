package org.releasemanager.gate;

import java.util.ArrayList;
import java.util.List;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Refuses, when a product is defined, what would be an error at every evaluation of its gates. */
@Component
class GateDefinitionCheck implements DefinitionCheck {
    private final GateChecks checks;

    GateDefinitionCheck(GateChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var problems = new ArrayList<FieldProblem>();
        for (int index = 0; index < product.gates().size(); index++) {
            var path = "gates[" + index + "].";
            checks.problemsWith(product.gates().get(index)).stream()
                    .map(problem -> new FieldProblem(path + problem.field(), problem.message()))
                    .forEach(problems::add);
        }
        return problems;
    }
}
