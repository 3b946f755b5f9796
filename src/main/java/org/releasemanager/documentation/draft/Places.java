package org.releasemanager.documentation.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.releasemanager.product.Product;

/** Where a product is deployed to, as values for tables; settings are named only where no secret can hide. */
final class Places {
    private Places() {}

    /** @param kind in words, for example {@code production} */
    record Place(String key, String kind, String tool, List<Health> healthChecks) {}

    /** @param url where the service in this environment tells whether it is well */
    record Health(String service, String url) {}

    /** In promotion order. */
    static List<Place> of(Product product) {
        return product.environments().stream()
                .map(environment -> new Place(
                        environment.key(),
                        environment.kind().name().toLowerCase(Locale.ROOT),
                        environment.deploy().tool(),
                        healthChecks(product, environment)))
                .toList();
    }

    private static List<Health> healthChecks(Product product, Product.Environment environment) {
        return product.services().stream()
                .flatMap(service ->
                        healthUrl(environment, service.key()).map(url -> new Health(service.key(), url)).stream())
                .toList();
    }

    /** Where this service tells in this environment how it is. */
    static Optional<String> healthUrl(Product.Environment environment, String service) {
        return Optional.ofNullable(environment.deploy().settingsFor(service).get("health"))
                .map(String::strip)
                .filter(url -> !url.isEmpty());
    }
}
