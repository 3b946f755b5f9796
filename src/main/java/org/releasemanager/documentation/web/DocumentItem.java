package org.releasemanager.documentation.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.DocumentState;
import org.releasemanager.documentation.DocumentVersion;
import org.releasemanager.release.PathSegment;

/** A version of a document without its text, as data. */
record DocumentItem(
        String kind,
        String title,
        int version,
        int round,
        DocumentState state,
        String hash,
        @Nullable String correction,
        Instant createdAt,
        String createdBy,
        @Nullable Instant publishedAt,
        Map<String, String> links) {
    static DocumentItem of(DocumentVersion version) {
        var path = "/releases/" + PathSegment.of(version.releaseId()) + "/documents/"
                + version.kind().path();
        return new DocumentItem(
                version.kind().path(),
                version.kind().title(),
                version.version(),
                version.round(),
                version.state(),
                version.hash(),
                version.correction(),
                version.createdAt(),
                version.createdBy(),
                version.publishedAt(),
                Map.of("self", "/api" + path, "page", path));
    }

    static String words(DocumentVersion version) {
        return version.state().name().toLowerCase(Locale.ROOT) + ", version " + version.version();
    }
}
