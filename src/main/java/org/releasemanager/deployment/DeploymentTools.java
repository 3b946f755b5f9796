package org.releasemanager.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.springframework.stereotype.Component;

/** The deployment tools that are installed, by the name that product definitions use. */
@Component
class DeploymentTools {
    private final Map<String, DeploymentTool> byName = new TreeMap<>();

    DeploymentTools(List<DeploymentTool> tools) {
        tools.forEach(tool -> byName.put(tool.name(), tool));
    }

    Optional<DeploymentTool> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The tool that works for this order's environment. */
    DeploymentTool of(DeploymentTool.Order order) {
        String name = order.product().environment(order.environment()).deploy().tool();
        return find(name).orElseThrow(() -> new IllegalStateException(unknown(name)));
    }

    String unknown(String name) {
        return "There is no deployment tool '" + name + "'; known are: " + String.join(", ", byName.keySet());
    }
}
