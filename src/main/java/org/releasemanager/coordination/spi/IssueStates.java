package org.releasemanager.coordination.spi;

import java.util.Optional;
import org.releasemanager.release.Release;

/** How issues stand, by the word of their tracker. Asked now and then on a thread of its own; changes nothing. */
public interface IssueStates {
    /**
     * @param issue as the tracker names it, for example {@code SHOP-12}
     * @return the tracker's own word for the state; empty if the issue is not this tracker's
     */
    Optional<String> stateOf(Release release, String issue);
}
