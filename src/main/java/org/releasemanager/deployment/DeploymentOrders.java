package org.releasemanager.deployment;

import java.util.List;
import java.util.Map;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** What tools are asked to do, by the product as it was defined when the release started. */
@Component
class DeploymentOrders {
    private final Releases releases;

    DeploymentOrders(Releases releases) {
        this.releases = releases;
    }

    /** The order behind a row of the ledger; an undo's order is that of the deployment which it takes back. */
    Order of(Intent intent) {
        Product product = releases.get(intent.releaseId()).product();
        return new Order(
                intent.orderKey(),
                intent.releaseId(),
                product,
                intent.environment(),
                product.service(intent.service()),
                intent.version(),
                intent.commit(),
                settings(product, intent.environment(), intent.service()),
                intent.fencingToken());
    }

    Order attempt(Release release, String environment, String service, int number, long fencingToken) {
        return new Order(
                release.id() + ":" + environment + ":" + service + ":" + release.round() + "-" + number,
                release.id(),
                release.product(),
                environment,
                release.product().service(service),
                release.version(),
                release.commit(),
                settings(release.product(), environment, service),
                fencingToken);
    }

    /** What would be ordered, one order for each service of the release in the product's order: to ask, not to submit. */
    List<Order> wouldBe(Release release, String environment, long fencingToken) {
        return release.product().services().stream()
                .map(service -> attempt(release, environment, service.key(), 1, fencingToken))
                .toList();
    }

    private static Map<String, String> settings(Product product, String environment, String service) {
        return HouseSettings.withoutOurs(
                product.environment(environment).deploy().settingsFor(service));
    }
}
