package org.releasemanager.documentation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document, without its text.
 *
 * @param version 1, 2, … for each release and kind
 * @param round the release's round in which it was written
 * @param hash SHA-256 of the Markdown, in hexadecimal
 * @param correction why this version follows a published one; null otherwise
 * @param createdBy a user id, or {@link org.releasemanager.release.Timeline#SYSTEM} for what was written from the facts
 */
public record DocumentVersion(
        String releaseId,
        DocumentKind kind,
        int version,
        int round,
        DocumentState state,
        String hash,
        @Nullable String correction,
        Instant createdAt,
        String createdBy,
        @Nullable Instant publishedAt) {
    public boolean isPublished() {
        return state == DocumentState.PUBLISHED;
    }
}
