package org.releasemanager.product.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Service;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Settings for one service are settings for a service that exists. */
@Component
class ServiceOverrides implements DefinitionCheck {
    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var services = product.services().stream().map(Service::key).collect(Collectors.toSet());
        var problems = new ArrayList<FieldProblem>();
        for (int index = 0; index < product.environments().size(); index++) {
            var field = "environments[" + index + "].deploy.services.";
            product.environments().get(index).deploy().services().keySet().stream()
                    .filter(service -> !services.contains(service))
                    .map(service -> new FieldProblem(
                            field + service,
                            "'" + service + "' is no service of this product: use one of "
                                    + services.stream().sorted().collect(Collectors.joining(", "))))
                    .forEach(problems::add);
        }
        return problems;
    }
}
