package org.releasemanager.documentation.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.Document;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.DocumentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of all documents; a published one is never written again. */
@Component
public class DocumentStore {
    private static final String NEWEST =
            " version = (select max(n.version) from release_document n where n.release_id = d.release_id and n.kind = d.kind)";

    private final JdbcClient jdbc;

    public DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off other writers of this document until the transaction ends; the first writer of all finds nothing to hold. */
    public void lock(String releaseId, DocumentKind kind) {
        jdbc.sql("select id from release_document where release_id = ? and kind = ? and version = 1 for update")
                .params(releaseId, kind.path())
                .query(Long.class)
                .optional();
    }

    public Optional<Document> newest(String releaseId, DocumentKind kind) {
        return jdbc.sql("select * from release_document d where release_id = ? and kind = ? and" + NEWEST)
                .params(releaseId, kind.path())
                .query(DocumentRows::document)
                .optional();
    }

    public Optional<Document> version(String releaseId, DocumentKind kind, int version) {
        return jdbc.sql("select * from release_document where release_id = ? and kind = ? and version = ?")
                .params(releaseId, kind.path(), version)
                .query(DocumentRows::document)
                .optional();
    }

    /** The newest version of each document of the release, in the order of the kinds. */
    public List<DocumentVersion> newest(String releaseId) {
        return jdbc
                .sql("select " + DocumentRows.WITHOUT_TEXT + " from release_document d where release_id = ? and"
                        + NEWEST)
                .param(releaseId)
                .query(DocumentRows::version)
                .list()
                .stream()
                .sorted(Comparator.comparing(DocumentVersion::kind))
                .toList();
    }

    /** All versions of a document, oldest first. */
    public List<DocumentVersion> versions(String releaseId, DocumentKind kind) {
        return jdbc.sql("select " + DocumentRows.WITHOUT_TEXT
                        + " from release_document where release_id = ? and kind = ? order by version")
                .params(releaseId, kind.path())
                .query(DocumentRows::version)
                .list();
    }

    /** The hash of the facts from which the document was written last; empty if it never was. */
    public Optional<String> factsHash(String releaseId, DocumentKind kind) {
        return jdbc
                .sql(
                        "select facts_hash from release_document where release_id = ? and kind = ? and facts_hash is not null"
                                + " order by version desc")
                .params(releaseId, kind.path())
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    public void add(DocumentVersion version, String markdown, @Nullable String factsHash) {
        jdbc.sql("""
                insert into release_document (release_id, kind, version, round, state, markdown, hash, facts_hash,
                  correction, created_at, created_by, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        version.releaseId(),
                        version.kind().path(),
                        version.version(),
                        version.round(),
                        version.state().name(),
                        markdown,
                        version.hash(),
                        factsHash,
                        version.correction(),
                        version.createdAt().atOffset(ZoneOffset.UTC),
                        version.createdBy(),
                        version.publishedAt() == null
                                ? null
                                : version.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Publishes a draft with its final text; does nothing if it is no draft any more. */
    public void publish(DocumentVersion draft, String markdown, String hash, Instant now) {
        jdbc.sql("update release_document set state = 'PUBLISHED', markdown = ?, hash = ?, published_at = ?"
                        + " where release_id = ? and kind = ? and version = ? and state = 'DRAFT'")
                .params(
                        markdown,
                        hash,
                        now.atOffset(ZoneOffset.UTC),
                        draft.releaseId(),
                        draft.kind().path(),
                        draft.version())
                .update();
    }
}
