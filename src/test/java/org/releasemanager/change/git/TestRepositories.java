package org.releasemanager.change.git;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.releasemanager.product.Workspace;

/** {@link Repositories} without Spring. */
public final class TestRepositories {
    private TestRepositories() {}

    public static Repositories at(Path home) {
        return at(
                home,
                new RepositoryProperties(
                        Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(1), Map.of()));
    }

    static Repositories at(Path home, RepositoryProperties properties) {
        var workspace = new Workspace(home);
        var wire = new Wire(properties);
        return new Repositories(workspace, new Mirrors(workspace, properties, wire));
    }
}
