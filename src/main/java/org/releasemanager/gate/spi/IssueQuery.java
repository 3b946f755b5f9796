package org.releasemanager.gate.spi;

import java.io.IOException;
import java.util.List;
import org.releasemanager.release.Release;

/** Asks an issue tracker. Changes nothing, may be repeated; its deadline lies far below that of a job. */
public interface IssueQuery {
    /** The system's name in settings, for example {@code jira}. */
    String tracker();

    /**
     * All issues that the tracker finds now, at most {@code most}.
     *
     * @param query in the tracker's own language; {@code {version}} and {@code {product}} are filled in already
     * @throws UnreadableEvidence if the tracker refuses the query; says why
     * @throws IOException if the tracker cannot be reached: may be tried again
     */
    List<Issue> find(Release release, String query, int most) throws IOException;
}
