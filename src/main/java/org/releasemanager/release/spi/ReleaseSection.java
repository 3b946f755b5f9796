package org.releasemanager.release.spi;

import java.util.Optional;

/**
 * What a room has to show about a release: a section of its page, of its report, and of the evidence that approvers read.
 * Rooms contribute one each; it must not change anything.
 */
public interface ReleaseSection {
    /** Heading in sentence case. */
    String title();

    /** Sections are shown in rising order: 10 changes, 20 risk, 30 plan, 40 gates, 50 approvals, 60 deployments, 70 health, 80 … */
    int order();

    /** Whether an approver needs it to decide; then it should stay under some 800 characters. */
    boolean isForApprovers();

    /** Markdown with user text escaped; empty when there is nothing to show yet. */
    Optional<String> markdown(String releaseId);
}
