package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.product.Workspace;

/** Everything of one service in one environment; holds no state but what is on disk. */
record LocalEnvironment(
        Layout layout,
        LocalSettings settings,
        ReleaseFolders releases,
        LivePointer live,
        LocalService service,
        Works works) {

    /** How much builds and services have written so far, in bytes: more each time that something comes on. */
    long logged() {
        try (Stream<Path> logs = Files.list(layout.logs())) {
            return logs.mapToLong(log -> log.toFile().length()).sum();
        } catch (IOException noneYet) {
            return 0;
        }
    }

    /** @throws IllegalArgumentException if the settings are wrong */
    static LocalEnvironment of(Order order, Workspace workspace, Clock clock) {
        LocalSettings settings = LocalSettings.of(order.settings(), workspace);
        Layout layout = Layout.of(settings, order);
        var current = new CurrentLink(layout);
        var releases = new ReleaseFolders(layout, current);
        return new LocalEnvironment(
                layout,
                settings,
                releases,
                new LivePointer(layout, current, releases),
                new LocalService(layout, clock),
                new Works(layout, new Fence(layout.fence())));
    }
}
