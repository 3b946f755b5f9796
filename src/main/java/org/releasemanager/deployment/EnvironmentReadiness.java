package org.releasemanager.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentVeto;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** What speaks against putting a release into an environment now. */
@Component
public class EnvironmentReadiness {
    private final Releases releases;
    private final EnvironmentLeases leases;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;
    private final List<DeploymentVeto> vetoes;
    private final WorkStore works;
    private final Timeline timeline;

    EnvironmentReadiness(
            Releases releases,
            EnvironmentLeases leases,
            DeploymentOrders orders,
            DeploymentTools tools,
            List<DeploymentVeto> vetoes,
            WorkStore works,
            Timeline timeline) {
        this.releases = releases;
        this.leases = leases;
        this.orders = orders;
        this.tools = tools;
        this.vetoes = vetoes;
        this.works = works;
        this.timeline = timeline;
    }

    /** Keys of the services that a deployment of this release consists of, in the order in which they go. */
    public List<String> services(String releaseId) {
        return releases.get(releaseId).product().services().stream()
                .map(Product.Service::key)
                .toList();
    }

    /**
     * Obstacles, one sentence each; empty when the environment, which the release must hold, is ready. They are also told on
     * the timeline.
     */
    public List<String> check(String releaseId, String environment) {
        List<String> obstacles = obstacles(releaseId, environment);
        if (!obstacles.isEmpty()) {
            String text = environment + " is not ready: " + String.join("; ", obstacles);
            timeline.record(releaseId, Timeline.SYSTEM, "environment-not-ready", text);
        }
        return obstacles;
    }

    private List<String> obstacles(String releaseId, String environment) {
        Release release = releases.get(releaseId);
        long token = leases.token(releaseId, environment)
                .orElseThrow(() -> new IllegalStateException(releaseId + " does not hold " + environment));
        List<Order> wanted = orders.wouldBe(release, environment, token);
        Map<String, String> live = Live.versions(works.live(release.product().key(), environment));
        List<String> obstacles = new ArrayList<>();
        for (Order order : wanted) {
            List<String> against = new ArrayList<>(tools.of(order).obstacles(order));
            vetoes.forEach(veto -> veto.reasonAgainst(order).ifPresent(against::add));
            regression(release, order, live.get(order.service().key()), against);
            String prefix = wanted.size() == 1 ? "" : order.service().key() + ": ";
            against.forEach(reason -> obstacles.add(prefix + reason));
        }
        return obstacles;
    }

    private static void regression(Release release, Order order, @Nullable String live, List<String> against) {
        boolean production =
                release.product().environment(order.environment()).kind() == Product.Environment.Kind.PRODUCTION;
        if (production
                && live != null
                && release.type() != ReleaseType.HOTFIX
                && VersionOrder.isNewer(live, order.version())) {
            against.add(order.environment() + " runs " + live + ", which is newer than " + order.version()
                    + ": release a higher version, or roll " + live + " back");
        }
    }
}
