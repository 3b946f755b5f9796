package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.product.Product.Environment.Kind.PRODUCTION;
import static org.releasemanager.product.ProductFixtures.environment;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.ProductFixtures;

class DeployableCheckTest {
    private final DeployableCheck check = new DeployableCheck(new DeploymentTools(List.of(new FakeTool())));

    @Test
    void knownToolWithItsSettingsIsAccepted() {
        assertThat(check.problemsWith(ProductFixtures.shop())).isEmpty();
    }

    @Test
    void unknownToolIsReportedWithTheKnownOnes() {
        assertThat(check.problemsWith(production("teleport", Map.of())))
                .containsExactly(new FieldProblem(
                        "environments[0].deploy.tool", "There is no deployment tool 'teleport'; known are: local"));
    }

    @Test
    void problemOfTheToolIsReportedOnceForAllServices() {
        assertThat(check.problemsWith(production("local", Map.of("start", "./run"))))
                .containsExactly(new FieldProblem("environments[0].deploy.directory", "'directory' is missing"));
    }

    @Test
    void timeoutThatIsNoDurationIsReported() {
        assertThat(check.problemsWith(production("local", Map.of("directory", "x", "timeout", "1 hour"))))
                .singleElement()
                .returns("environments[0].deploy.timeout", FieldProblem::field);
    }

    private static Product production(String tool, Map<String, String> settings) {
        return ProductFixtures.shopWith()
                .services(ProductFixtures.service("api"), ProductFixtures.service("web"))
                .environments(environment("production", PRODUCTION, tool, settings))
                .build();
    }
}
