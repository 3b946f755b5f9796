package org.releasemanager.documentation.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.DocumentState;
import org.releasemanager.documentation.DocumentVersion;
import org.releasemanager.release.PathSegment;

/** The documents of a release without their texts; one page always holds them all. */
record DocumentList(List<Item> items, int page, int size, long total) {
    private static final int PAGE_SIZE = 50;

    record Item(
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
            Map<String, String> links) {}

    static DocumentList of(List<DocumentVersion> versions) {
        var items = versions.stream().map(DocumentList::item).toList();
        return new DocumentList(items, 0, PAGE_SIZE, items.size());
    }

    static Item item(DocumentVersion version) {
        var path = "/releases/" + PathSegment.of(version.releaseId()) + "/documents/"
                + version.kind().path();
        return new Item(
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
