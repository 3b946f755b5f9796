package org.releasemanager.documentation.spi;

import java.util.Optional;
import java.util.Set;
import org.releasemanager.documentation.DocumentKind;

/** A room's part of the post-release report, and of other documents if it says so. */
public interface ReportSection {
    /** The heading, in sentence case. */
    String title();

    /** Lower comes first: 100 planning, 200 risk, 300 gates, 400 approvals, 500 deployments, 600 health, 700 rollback, 800 review. */
    int order();

    /**
     * What the room knows, as Markdown in which foreign text is escaped ({@link org.releasemanager.documentation.Markdown})
     * and headings start at the third level; empty when there is nothing to say. The same facts give the same text, and a
     * fault is told of a step, never of a person.
     */
    Optional<String> markdown(String releaseId);

    /** The documents it stands in; the report alone, unless the room says otherwise. */
    default Set<DocumentKind> documents() {
        return Set.of(DocumentKind.POST_RELEASE_REPORT);
    }
}
