package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.releasemanager.deployment.spi.DeploymentTool.Order;

/**
 * What lies where for one service in one environment.
 *
 * <pre>
 * releases/&lt;version&gt;/     exactly the exported tree and what its build and its service wrote
 * current                 link to the release that is live
 * logs/                   output of builds and of the service
 * .release-manager/       our own: work orders, records of the releases, process ids, locks
 * </pre>
 *
 * @param directory the environment's directory
 * @param root the same, or the service's folder in it when the product has several services
 */
record Layout(Path directory, Path root) {
    static Layout of(LocalSettings settings, Order order) {
        Path directory = settings.directory();
        if (order.product().services().size() <= 1) {
            return new Layout(directory, directory);
        }
        String service = order.service().key();
        SafeName.problem("The service", service).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return new Layout(directory, directory.resolve(service));
    }

    Path releases() {
        return root.resolve("releases");
    }

    Path current() {
        return root.resolve("current");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path own() {
        return root.resolve(".release-manager");
    }

    /** One for all services: their releases hold the environment, not a service of it. */
    Path fence() {
        return environmentsOwn().resolve("fence");
    }

    private Path environmentsOwn() {
        return directory.resolve(".release-manager");
    }

    Path servicePid() {
        return own().resolve("service.pid");
    }

    Path buildPid() {
        return own().resolve("build.pid");
    }

    /** A link in place of one of these would send what is written and deleted here to a place that nobody agreed to. */
    List<Path> foldersThatMustBeReal() {
        var folders = new ArrayList<>(List.of(releases(), logs(), own()));
        if (!root.equals(directory)) {
            folders.add(0, root);
            folders.add(0, environmentsOwn());
        }
        return folders;
    }

    void prepare() throws IOException {
        Files.createDirectories(directory);
        for (Path folder : foldersThatMustBeReal()) {
            if (Files.isSymbolicLink(folder)) {
                throw new IOException(folder + " is a link: replace it by a folder");
            }
            Files.createDirectories(folder);
        }
    }
}
