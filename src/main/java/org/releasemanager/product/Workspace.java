package org.releasemanager.product;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the application keeps its files: copies of repositories, work folders, and environments given by a relative path.
 *
 * @param home the folder; {@code RELEASE_MANAGER_HOME} sets it
 */
@ConfigurationProperties("release-manager")
public record Workspace(@DefaultValue("./data") Path home) {
    /** An absolute path stays; a relative one is below the home folder. */
    public Path resolve(String path) {
        return home.toAbsolutePath().resolve(path).normalize();
    }
}
