package org.releasemanager.documentation.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.releasemanager.documentation.DocumentVersion;
import org.releasemanager.documentation.store.DocumentStore;
import org.releasemanager.release.PathSegment;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** Where the documents of a release are read. Stands on its page, and in no document: that would tell of itself. */
@Component
class DocumentsSection implements ReleaseSection {
    /** After what was done to the release, before what people were told and said. */
    static final int ORDER = 80;

    private final DocumentStore store;

    DocumentsSection(DocumentStore store) {
        this.store = store;
    }

    @Override
    public String title() {
        return "Documents";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        List<DocumentVersion> documents = store.newest(releaseId);
        return documents.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        "\n", documents.stream().map(DocumentsSection::line).toList()));
    }

    private static String line(DocumentVersion document) {
        return "- [" + document.kind().title() + "](/releases/" + PathSegment.of(document.releaseId()) + "/documents/"
                + document.kind().path() + "): "
                + document.state().name().toLowerCase(Locale.ROOT) + ", version " + document.version();
    }
}
