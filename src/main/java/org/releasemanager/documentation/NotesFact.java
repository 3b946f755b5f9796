package org.releasemanager.documentation;

import java.util.Optional;
import org.releasemanager.documentation.store.DocumentStore;
import org.releasemanager.release.spi.ReleaseFact;
import org.springframework.stereotype.Component;

/** The texts that go out with the release; not the report, which is written when it is over. */
@Component
class NotesFact implements ReleaseFact {
    private final DocumentStore store;

    NotesFact(DocumentStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String words() {
        return "the release's documents";
    }

    @Override
    public Optional<String> digest(String releaseId) {
        var hashes = new StringBuilder();
        store.newest(releaseId).stream()
                .filter(document -> document.kind() != DocumentKind.POST_RELEASE_REPORT)
                .forEach(document -> hashes.append(document.kind())
                        .append('=')
                        .append(document.hash())
                        .append('\n'));
        return hashes.isEmpty() ? Optional.empty() : Optional.of(Hash.of(hashes.toString()));
    }
}
