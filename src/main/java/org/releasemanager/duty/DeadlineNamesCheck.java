package org.releasemanager.duty;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A product sets deadlines for tasks that there are: a slip of the pen would be a deadline that nobody has. */
@Component
class DeadlineNamesCheck implements DefinitionCheck {
    private final ObjectProvider<OpenTasks> tasks;

    DeadlineNamesCheck(ObjectProvider<OpenTasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var named = product.deadlines().keySet();
        if (named.isEmpty()) {
            return List.of();
        }
        Set<String> known = tasks.getObject().definitions().stream()
                .map(Deadlines::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return named.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new FieldProblem(
                        "deadlines." + name,
                        "'" + name + "' is no task of the models; those are " + String.join(", ", known)))
                .toList();
    }
}
