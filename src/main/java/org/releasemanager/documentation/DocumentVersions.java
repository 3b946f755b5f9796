package org.releasemanager.documentation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.store.DocumentStore;
import org.releasemanager.release.Release;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** When a text becomes a new version, and what that version is. */
@Component
class DocumentVersions {
    private static final int LONGEST_REASON = 2_000;

    private final DocumentStore store;
    private final Timeline timeline;
    private final Clock clock;

    DocumentVersions(DocumentStore store, Timeline timeline, Clock clock) {
        this.store = store;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A new version of what was written from the facts; empty if the facts are what they were. */
    Optional<DocumentVersion> write(Release release, DocumentKind kind, String text, DocumentState state) {
        store.lock(release.id(), kind);
        var factsHash = Hash.of(Dating.without(text));
        if (store.factsHash(release.id(), kind).filter(factsHash::equals).isPresent()) {
            return Optional.empty();
        }
        var newest = store.newest(release.id(), kind).map(Document::version);
        newest.filter(version -> !version.createdBy().equals(Timeline.SYSTEM)).ifPresent(this::tellReplaced);
        var correction = newest.filter(DocumentVersion::isPublished)
                .map(published -> "The facts of the release have changed since version " + published.version());
        var version = next(release, kind, newest, state, correction.orElse(null), Timeline.SYSTEM, text);
        store.add(version, text, factsHash);
        return Optional.of(version);
    }

    private void tellReplaced(DocumentVersion edited) {
        timeline.record(
                edited.releaseId(),
                Timeline.SYSTEM,
                "document-replaced",
                edited.kind().title() + " version " + edited.version()
                        + ", edited by hand, is followed by a new draft: the facts of the release have changed");
    }

    /** The draft as it is, with the real date. */
    DocumentVersion publish(Document draft) {
        var now = clock.instant();
        var text = Dating.on(LocalDate.ofInstant(now, ZoneOffset.UTC), draft.markdown());
        var version = draft.version();
        store.publish(version, text, Hash.of(text), now);
        return store.newest(version.releaseId(), version.kind()).orElseThrow().version();
    }

    Edited edit(Release release, DocumentKind kind, Edit edit) {
        store.lock(release.id(), kind);
        var newest = store.newest(release.id(), kind).map(Document::version);
        if (newest.isEmpty()) {
            return new Edited.Missing();
        }
        return edit(release, newest.get(), edit.markdown().replace("\r\n", "\n"), edit);
    }

    private Edited edit(Release release, DocumentVersion newest, String text, Edit edit) {
        if (edit.basedOn() != null && !edit.basedOn().equals(newest.hash())) {
            return new Edited.Overtaken(newest);
        }
        if (newest.isPublished() && (edit.reason() == null || edit.reason().isBlank())) {
            return new Edited.Locked(newest);
        }
        var problems = newest.isPublished()
                ? DocumentCheck.problemsOf(newest.kind(), release, text)
                : DocumentCheck.problemsOfText(text);
        if (!problems.isEmpty()) {
            return new Edited.Refused(List.copyOf(problems));
        }
        if (Hash.of(text).equals(newest.hash())) {
            return new Edited.Unchanged(newest);
        }
        var correction = newest.isPublished() ? reason(edit) : newest.correction();
        var version =
                next(release, newest.kind(), Optional.of(newest), newest.state(), correction, edit.person(), text);
        store.add(version, text, null);
        return new Edited.Stored(version);
    }

    private static String reason(Edit edit) {
        var reason = edit.reason() == null ? "" : edit.reason().strip();
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private DocumentVersion next(
            Release release,
            DocumentKind kind,
            Optional<DocumentVersion> previous,
            DocumentState state,
            @Nullable String correction,
            String author,
            String text) {
        var now = clock.instant();
        return new DocumentVersion(
                release.id(),
                kind,
                previous.map(DocumentVersion::version).orElse(0) + 1,
                release.round(),
                state,
                Hash.of(text),
                correction,
                now,
                author,
                state == DocumentState.PUBLISHED ? now : null);
    }
}
