package org.releasemanager.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.product.Product;

/**
 * What can be asked in an environment.
 *
 * @param addresses by service, in the order of the product
 * @param unknown services without an address: nothing can be known of them
 */
record Watched(Map<String, HealthAddress> addresses, List<String> unknown) {
    static Watched of(Product product, String environment) {
        Map<String, HealthAddress> addresses = new LinkedHashMap<>();
        var deploy = product.environment(environment).deploy();
        product.services().forEach(service -> HealthAddress.of(deploy.settingsFor(service.key()))
                .ifPresent(address -> addresses.put(service.key(), address)));
        List<String> unknown = product.services().stream()
                .map(Product.Service::key)
                .filter(service -> !addresses.containsKey(service))
                .toList();
        return new Watched(addresses, unknown);
    }
}
