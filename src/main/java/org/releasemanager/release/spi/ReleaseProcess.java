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

    /** Stops it, with everything that it called, where the next transaction would begin; what runs now starts again later. */
    void suspend(Release release);

    /** Lets it go on from where it was suspended. */
    void resume(Release release);

    /** Removes it without a trace, for demo data. */
    void erase(Release release);
}
