package org.releasemanager.change.git;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.releasemanager.product.Workspace;

/** {@link Repositories} without Spring. */
public final class TestRepositories {
    private TestRepositories() {}

    public static Repositories at(Path home) {
        return at(home, properties(Map.of()));
    }

    static Repositories at(Path home, RepositoryProperties properties) {
        var workspace = new Workspace(home);
        return new Repositories(workspace, new Mirrors(workspace, properties, new Wire(properties)));
    }

    public static TagWriter tagWriter(Path home) {
        var properties = properties(Map.of());
        return new TagWriter(new Workspace(home), at(home, properties), new Wire(properties));
    }

    static RepositoryProperties properties(Map<String, RepositoryProperties.Credentials> credentials) {
        return new RepositoryProperties(
                Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(1), credentials);
    }
}
