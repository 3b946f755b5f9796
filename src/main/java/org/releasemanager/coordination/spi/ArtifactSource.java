package org.releasemanager.coordination.spi;

import java.io.IOException;
import java.util.Optional;
import org.releasemanager.release.Release;

/** Where artifacts lie. Asked now and then on a thread of its own; changes nothing. */
public interface ArtifactSource {
    /**
     * @param artifact its name there
     * @return {@code sha256:} and 64 hex digits; empty if there is no such artifact
     * @throws IOException if that cannot be known now
     */
    Optional<String> digestOf(Release release, String artifact) throws IOException;
}
