package org.releasemanager.product.checks;

import java.util.List;
import java.util.stream.IntStream;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Environment.Kind;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** The way through the environments ends in production, and nowhere before. */
@Component
class PromotionOrder implements DefinitionCheck {
    @Override
    public List<FieldProblem> problemsWith(Product product) {
        int last = product.environments().size() - 1;
        var early = IntStream.range(0, last)
                .filter(index -> isProduction(product, index))
                .mapToObj(index -> kind(
                        index,
                        isProduction(product, last)
                                ? "only the last environment may be production: make it development or staging"
                                : "production must be the last environment: move it to the end"))
                .toList();
        if (!early.isEmpty() || isProduction(product, last)) {
            return early;
        }
        return List.of(kind(last, "the last environment must be production: give it that kind or add one"));
    }

    private static boolean isProduction(Product product, int index) {
        return product.environments().get(index).kind() == Kind.PRODUCTION;
    }

    private static FieldProblem kind(int index, String message) {
        return new FieldProblem("environments[" + index + "].kind", message);
    }
}
