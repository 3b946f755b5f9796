package org.releasemanager.release.spi;

import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseRequest;

/**
 * Told of each release that is requested, in the transaction that starts it and before its process does. Rooms that keep what
 * the request says beyond the release itself contribute one.
 */
public interface ReleaseOpening {
    /** @throws ScopeSource.ScopeRefused if the release cannot start like this; names the field and the way out */
    void opening(Release release, ReleaseRequest request);
}
