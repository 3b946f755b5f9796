package org.releasemanager.product.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** An activity is done by somebody: a team or role that the product names, or one of the teams that every product has. */
@Component
class ActivityTeams implements DefinitionCheck {
    private static final Set<String> USUAL = Set.of("development", "testing", "operations");

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var known = new TreeSet<>(USUAL);
        known.addAll(product.teams().keySet());
        known.addAll(product.roles().keySet());
        var problems = new ArrayList<FieldProblem>();
        for (int index = 0; index < product.activities().size(); index++) {
            String field = "activities[" + index + "].team";
            product.activities().get(index).teams().stream()
                    .filter(team -> !team.isEmpty() && !known.contains(team))
                    .forEach(team -> problems.add(new FieldProblem(
                            field, "'" + team + "' is no team or role of this product: use one of " + known)));
        }
        return problems;
    }
}
