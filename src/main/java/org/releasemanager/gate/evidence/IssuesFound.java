package org.releasemanager.gate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.spi.Issue;

/**
 * What a tracker answered.
 *
 * @param problem why nobody was asked; null if somebody was
 */
public record IssuesFound(@Nullable String problem, String query, List<Issue> issues) {
    static final String FILE = "issues.json";
}
