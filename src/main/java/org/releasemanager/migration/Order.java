package org.releasemanager.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.spi.ReleaseModels.Route;

/**
 * What a person wants to be moved.
 *
 * @param to the deployment to follow; null for the newest
 * @param from only releases of this deployment; null for those of any other than {@code to}
 * @param releases their ids; null for all
 * @param mapping old element to new element
 * @param renew elements whose timer or message is made anew
 */
public record Order(
        @Nullable String to,
        @Nullable String from,
        @Nullable List<String> releases,
        Map<String, String> mapping,
        Set<String> renew,
        String reason) {
    Route route(String deployment) {
        return new Route(deployment, mapping, renew);
    }
}
