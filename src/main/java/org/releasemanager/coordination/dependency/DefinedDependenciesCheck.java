package org.releasemanager.coordination.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** What a product says that each of its releases depends on is something to wait for. */
@Component
class DefinedDependenciesCheck implements DefinitionCheck {
    private final DependencyRequests requests;

    DefinedDependenciesCheck(DependencyRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var wanted = product.dependsOn();
        return IntStream.range(0, wanted.size())
                .boxed()
                .flatMap(index -> problems("dependsOn[" + index + "]", DependencyKeys.read(wanted.get(index))).stream())
                .toList();
    }

    private List<FieldProblem> problems(String field, DependencyKeys.Reading reading) {
        var problems = new ArrayList<FieldProblem>();
        reading.unknown()
                .forEach(key -> problems.add(
                        new FieldProblem(field + "." + key, "is not known; known are " + DependencyKeys.KNOWN)));
        var request = reading.request();
        if (request.release() != null) {
            problems.add(new FieldProblem(
                    field + ".release", "names one release: a product names another product and its versions"));
        } else if (requests.read(request, "owner") instanceof DependencyRequests.Reading.Wrong wrong) {
            wrong.problems().forEach(one -> problems.add(new FieldProblem(field + "." + one.field(), one.message())));
        }
        return problems;
    }
}
