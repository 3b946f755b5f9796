package org.releasemanager.documentation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.Document;
import org.releasemanager.documentation.DocumentVersion;
import org.releasemanager.documentation.Documents;
import org.releasemanager.release.Release;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How a document leaves the house. */
@Component
class DocumentAnswers {
    private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Documents documents;
    private final HtmlPage page;

    DocumentAnswers(Documents documents, HtmlPage page) {
        this.documents = documents;
        this.page = page;
    }

    /** @param problems what would keep it from being published */
    record Data(DocumentItem document, String markdown, String html, List<String> problems, List<Past> versions) {}

    record Past(int version, String state, @Nullable String correction, String createdBy) {}

    ResponseEntity<?> read(Release release, Document document, @Nullable List<MediaType> accepted) {
        var wanted = preferred(accepted);
        if (wanted.equals(MediaType.TEXT_HTML)) {
            return answer(document.version(), "html")
                    .contentType(HTML)
                    .header("Content-Security-Policy", page.contentSecurityPolicy())
                    .body(page.of(release, document));
        }
        if (wanted.equals(MediaType.TEXT_MARKDOWN)) {
            return answer(document.version(), "md").contentType(MARKDOWN).body(document.markdown());
        }
        return answer(document.version(), "json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(data(document));
    }

    ResponseEntity<?> edited(DocumentVersion version) {
        return ResponseEntity.ok().eTag(DocumentTag.of(version, "md")).body(DocumentItem.of(version));
    }

    private Data data(Document document) {
        var version = document.version();
        return new Data(
                DocumentItem.of(version),
                document.markdown(),
                document.html(),
                version.isPublished() ? List.of() : documents.problemsOf(document),
                documents.versions(version.releaseId(), version.kind()).stream()
                        .map(past -> new Past(past.version(), past.state().name(), past.correction(), past.createdBy()))
                        .toList());
    }

    private static ResponseEntity.BodyBuilder answer(DocumentVersion version, String format) {
        return ResponseEntity.ok()
                .eTag(DocumentTag.of(version, format))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** The first of our formats that the caller likes best; Spring has refused those who like none. */
    private static MediaType preferred(@Nullable List<MediaType> accepted) {
        var ours = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_MARKDOWN);
        return (accepted == null ? List.<MediaType>of() : accepted)
                .stream()
                        .filter(type -> type.getQualityValue() > 0)
                        .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                        .flatMap(type -> ours.stream().filter(type::includes))
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON);
    }
}
