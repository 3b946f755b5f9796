package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.minimum;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.releasemanager.gate.checks.Checks;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.ProductFixtures;

class GateDefinitionCheckTest {
    private final GateDefinitionCheck check = new GateDefinitionCheck(new GateChecks(Checks.all()));

    @Test
    void everyFieldThatNoEvaluationCouldTakeIsNamed() {
        var product = product(
                gate("unit-tests", "junit", "*.xml"),
                minimum(70, with(Map.of("counter", "FOO", "maxAge", "PT1H"), gate("coverage", "jacoco", "*.xml"))),
                gate("other", "guess", "*"));

        assertThat(check.problemsWith(product))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("gates[1].counter", "gates[1].minimum", "gates[1].maxAge", "gates[2].type");
    }

    @Test
    void webShopIsWellDefined() {
        assertThat(check.problemsWith(ProductFixtures.shop())).isEmpty();
    }

    private static Product product(Gate... gates) {
        return release(gates).product();
    }
}
