package org.releasemanager.documentation;

import org.jspecify.annotations.Nullable;

/**
 * A person's new text for a document.
 *
 * @param reason why a published document is corrected; without one, only a draft may be edited
 * @param basedOn the hash of the version that the person has read; null means whatever is there now
 */
public record Edit(
        String markdown,
        String person,
        @Nullable String reason,
        @Nullable String basedOn) {}
