package org.releasemanager.deployment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.deployment.spi.DeploymentTool.Guide;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Puts together what the tools tell a person who has to do their work by hand. */
@Component
class ToolInstructions {
    private final Releases releases;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;

    ToolInstructions(Releases releases, DeploymentOrders orders, DeploymentTools tools) {
        this.releases = releases;
        this.orders = orders;
        this.tools = tools;
    }

    Map<String, Map<Guide, String>> of(String releaseId) {
        Release release = releases.get(releaseId);
        Map<String, Map<Guide, String>> guides = new LinkedHashMap<>();
        for (Environment environment : release.product().environments()) {
            guides.put(environment.key(), of(orders.wouldBe(release, environment.key(), 0)));
        }
        return guides;
    }

    private Map<Guide, String> of(List<Order> orders) {
        Map<Guide, String> merged = new EnumMap<>(Guide.class);
        for (Order order : orders) {
            String heading = orders.size() == 1 ? "" : "**" + order.service().key() + "**\n\n";
            tools.of(order)
                    .instructions(order)
                    .forEach((guide, text) -> merged.merge(guide, heading + text, (a, b) -> a + "\n\n" + b));
        }
        return merged;
    }
}
