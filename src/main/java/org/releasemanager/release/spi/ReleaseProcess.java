package org.releasemanager.release.spi;

import org.releasemanager.release.Release;

/** The process that drives a release. */
public interface ReleaseProcess {
    /** Starts it in the caller's transaction, up to its first wait state. @return its process instance id */
    String start(Release release);

    /**
     * Asks it to stop what it does and to end as cancelled.
     *
     * @return false if it has already ended
     */
    boolean cancel(Release release, String person, String reason);

    /** Removes it without a trace, for demo data. */
    void erase(Release release);
}
