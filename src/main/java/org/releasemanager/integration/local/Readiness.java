package org.releasemanager.integration.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.product.Workspace;

/** What keeps an environment from taking an order; looks only, and creates nothing. */
record Readiness(Layout layout, Order order, Workspace workspace) {
    private static final long ENOUGH_BYTES = 200L * 1024 * 1024;

    /** What can never be right about this order here. */
    List<String> refusals() throws IOException {
        var refusals = new ArrayList<String>();
        SafeName.problem("The version", order.version()).ifPresent(refusals::add);
        Path directory = real(layout.directory());
        if (directory.getParent() == null) {
            refusals.add("The directory " + layout.directory() + " is a file system root: name a folder of its own");
        }
        repository()
                .filter(repository -> repository.startsWith(directory))
                .ifPresent(repository -> refusals.add("The directory " + layout.directory() + " holds the repository "
                        + repository + ": name a folder of its own"));
        for (Path folder : layout.foldersThatMustBeReal()) {
            if (Files.isSymbolicLink(folder)) {
                refusals.add(folder + " is a link: replace it by a folder");
            }
        }
        if (Files.exists(layout.current(), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(layout.current())) {
            refusals.add(layout.current() + " is not a link: move it away");
        }
        return refusals;
    }

    List<String> obstacles() throws IOException {
        var obstacles = new ArrayList<>(refusals());
        Path nearest = nearestExisting(layout.root());
        if (!Files.isDirectory(nearest)) {
            obstacles.add(nearest + " is not a folder, so " + layout.root() + " cannot be created");
        } else if (!Files.isWritable(nearest)) {
            obstacles.add("The release manager may not write to " + nearest);
        } else if (Files.getFileStore(nearest).getUsableSpace() < ENOUGH_BYTES) {
            obstacles.add("Less than " + ENOUGH_BYTES / 1024 / 1024 + " MB are free at " + nearest + ": make room");
        }
        EnvironmentLock.holder(layout)
                .filter(key -> !key.equals(order.key()))
                .ifPresent(key -> obstacles.add("Other work still goes on here: " + key));
        return obstacles;
    }

    private Optional<Path> repository() throws IOException {
        String repository = order.product().repository();
        try {
            if (repository.startsWith("file:")) {
                return Optional.of(real(Path.of(URI.create(repository))));
            }
            return repository.contains("://") ? Optional.empty() : Optional.of(real(workspace.resolve(repository)));
        } catch (IllegalArgumentException notOnThisMachine) {
            return Optional.empty();
        }
    }

    /** With the links in it resolved, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path nearest = nearestExisting(path);
        return nearest.toRealPath().resolve(nearest.relativize(path)).normalize();
    }

    private static Path nearestExisting(Path path) {
        Path nearest = path.toAbsolutePath().normalize();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }
}
