package org.releasemanager.documentation;

import java.util.List;
import java.util.Map;

/**
 * What became of publishing the documents of a release.
 *
 * @param published those that are published now
 * @param problems by document that stays a draft: why, one sentence each
 */
public record Publication(List<DocumentVersion> published, Map<DocumentKind, List<String>> problems) {}
