package org.releasemanager.documentation.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.Documents;
import org.releasemanager.documentation.Edit;
import org.releasemanager.documentation.Edited;
import org.releasemanager.release.Releases;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a release: as Markdown, as a page, as data; drafts can be edited, published ones corrected. */
@RestController
@RequestMapping("/api/releases/{id}/documents")
class DocumentsController {
    private final Releases releases;
    private final Documents documents;
    private final DocumentAnswers answers;

    DocumentsController(Releases releases, Documents documents, DocumentAnswers answers) {
        this.releases = releases;
        this.documents = documents;
        this.answers = answers;
    }

    /** @param reason why a published document is corrected */
    record NewText(String markdown, @Nullable String reason) {}

    @GetMapping
    List<DocumentItem> list(@PathVariable String id) {
        var release = releases.get(id);
        return documents.list(release.id()).stream().map(DocumentItem::of).toList();
    }

    @GetMapping(
            path = "/{kind}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.TEXT_MARKDOWN_VALUE})
    ResponseEntity<?> read(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable List<MediaType> accepted) {
        var release = releases.get(id);
        var found = DocumentKind.ofPath(kind)
                .flatMap(known -> version == null ? documents.get(id, known) : documents.get(id, known, version));
        return found.<ResponseEntity<?>>map(document -> answers.read(release, document, accepted))
                .orElseGet(() -> DocumentProblems.unknown(id, kind, version));
    }

    @PutMapping(path = "/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> editAsData(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestBody NewText text,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal person) {
        return edit(id, kind, text.markdown(), text.reason(), ifMatch, person);
    }

    @PutMapping(path = "/{kind}", consumes = MediaType.TEXT_MARKDOWN_VALUE)
    ResponseEntity<?> editAsMarkdown(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestBody(required = false) @Nullable String markdown,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal person) {
        return edit(id, kind, markdown, reason, ifMatch, person);
    }

    private ResponseEntity<?> edit(
            String id,
            String kind,
            @Nullable String markdown,
            @Nullable String reason,
            @Nullable String ifMatch,
            Principal person) {
        var known = DocumentKind.ofPath(kind);
        if (known.isEmpty()) {
            return DocumentProblems.unknown(id, kind, null);
        }
        var edit = new Edit(markdown == null ? "" : markdown, person.getName(), reason, DocumentTag.hashIn(ifMatch));
        var edited = documents.edit(id, known.get(), edit);
        if (edited instanceof Edited.Stored stored) {
            return answers.edited(stored.version());
        }
        if (edited instanceof Edited.Unchanged unchanged) {
            return answers.edited(unchanged.version());
        }
        return DocumentProblems.of(edited, id, kind);
    }
}
