package org.releasemanager.documentation.web;

import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.Documents;
import org.releasemanager.release.Releases;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents for people who read in a browser, behind the same door as the other pages. */
@RestController
class DocumentPagesController {
    private final Releases releases;
    private final Documents documents;
    private final HtmlPage page;

    DocumentPagesController(Releases releases, Documents documents, HtmlPage page) {
        this.releases = releases;
        this.documents = documents;
        this.page = page;
    }

    @GetMapping(path = "/releases/{id}/documents/{kind}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> read(@PathVariable String id, @PathVariable String kind) {
        var release = releases.get(id);
        return DocumentKind.ofPath(kind)
                .flatMap(known -> documents.get(id, known))
                .map(document -> ResponseEntity.ok()
                        .header("Content-Security-Policy", page.contentSecurityPolicy())
                        .body(page.of(release, document)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }
}
