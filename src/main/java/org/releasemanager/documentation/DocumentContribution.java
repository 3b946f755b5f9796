package org.releasemanager.documentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** All versions of all documents. */
@Component
class DocumentContribution implements EvidenceContribution {
    private final Documents documents;

    DocumentContribution(Documents documents) {
        this.documents = documents;
    }

    record Line(
            String kind,
            int version,
            int round,
            String state,
            @Nullable String correction,
            Instant createdAt,
            String createdBy,
            @Nullable Instant publishedAt,
            String file,
            String sha256) {
        static Line of(DocumentVersion version) {
            return new Line(
                    version.kind().path(),
                    version.version(),
                    version.round(),
                    version.state().name(),
                    version.correction(),
                    version.createdAt(),
                    version.createdBy(),
                    version.publishedAt(),
                    path(version),
                    version.hash());
        }
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        var versions = new ArrayList<DocumentVersion>();
        for (var kind : DocumentKind.values()) {
            versions.addAll(documents.versions(releaseId, kind));
        }
        files.table("documents", Line.class, versions.stream().map(Line::of).toList());
        for (var version : versions) {
            var document =
                    documents.get(releaseId, version.kind(), version.version()).orElseThrow();
            files.file(path(version), document.markdown().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String path(DocumentVersion version) {
        return "documents/" + version.kind().path() + "-" + version.version() + ".md";
    }
}
