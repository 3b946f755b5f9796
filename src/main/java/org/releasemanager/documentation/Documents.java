package org.releasemanager.documentation;

import static org.releasemanager.documentation.DocumentKind.POST_RELEASE_REPORT;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.documentation.draft.Drafts;
import org.releasemanager.documentation.store.DocumentStore;
import org.releasemanager.release.ChangedFacts;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of releases: written from the facts, edited by people, published, and locked from then on. */
@Component
public class Documents {
    private final Releases releases;
    private final Drafts drafts;
    private final DocumentStore store;
    private final DocumentVersions versions;
    private final Deviations deviations;
    private final Timeline timeline;
    private final ChangedFacts facts;

    public Documents(
            Releases releases,
            Drafts drafts,
            DocumentStore store,
            DocumentVersions versions,
            Deviations deviations,
            Timeline timeline,
            ChangedFacts facts) {
        this.releases = releases;
        this.drafts = drafts;
        this.store = store;
        this.versions = versions;
        this.deviations = deviations;
        this.timeline = timeline;
        this.facts = facts;
    }

    /**
     * Writes drafts of all documents but the report. Where the facts are what they were, nothing changes, and what a
     * person wrote since stays; where they are not, a new version follows.
     *
     * @return the versions that are new
     */
    @Transactional
    public List<DocumentVersion> prepare(String releaseId) {
        var release = releases.get(releaseId);
        var written = new ArrayList<DocumentVersion>();
        for (var kind : DocumentKind.values()) {
            if (kind != POST_RELEASE_REPORT) {
                versions.write(release, kind, drafts.write(kind, release), DocumentState.DRAFT)
                        .ifPresent(written::add);
            }
        }
        tell(releaseId, "documents-drafted", "Drafted", written);
        return written;
    }

    /**
     * Publishes the drafts; the changelog gets today's date. A document with problems stays a draft, and the timeline and
     * the release's deviations say so. Repeating it publishes what has been put right since.
     */
    @Transactional
    public Publication publish(String releaseId) {
        var release = releases.get(releaseId);
        var published = new ArrayList<DocumentVersion>();
        var problems = new EnumMap<DocumentKind, List<String>>(DocumentKind.class);
        for (var draft : store.newest(releaseId)) {
            if (!draft.isPublished()) {
                publish(release, draft.kind(), published, problems);
            }
        }
        tell(releaseId, "documents-published", "Published", published);
        problems.forEach((kind, why) -> deviations.record(
                releaseId,
                Deviation.Kind.OMITTED,
                kind.path(),
                Timeline.SYSTEM,
                kind.title() + " was not published: " + String.join(" ", why)));
        return new Publication(published, problems);
    }

    private void publish(
            Release release,
            DocumentKind kind,
            List<DocumentVersion> published,
            Map<DocumentKind, List<String>> problems) {
        store.lock(release.id(), kind);
        var draft = store.newest(release.id(), kind).orElseThrow();
        var why = DocumentCheck.problemsOf(kind, release, draft.markdown());
        if (why.isEmpty()) {
            published.add(versions.publish(draft));
        } else {
            problems.put(kind, why);
        }
    }

    /** Writes the post-release report and publishes it at once; the same facts give the same bytes and no new version. */
    @Transactional
    public DocumentVersion writeReport(String releaseId) {
        var release = releases.get(releaseId);
        var text = drafts.write(POST_RELEASE_REPORT, release);
        var written = versions.write(release, POST_RELEASE_REPORT, text, DocumentState.PUBLISHED);
        tell(releaseId, Drafts.REPORT_WRITTEN, "Wrote", written.stream().toList());
        return store.newest(releaseId, POST_RELEASE_REPORT).orElseThrow().version();
    }

    /** The newest version. */
    public Optional<Document> get(String releaseId, DocumentKind kind) {
        return store.newest(releaseId, kind);
    }

    public Optional<Document> get(String releaseId, DocumentKind kind, int version) {
        return store.version(releaseId, kind, version);
    }

    /** The newest version of each document that exists, in the order of {@link DocumentKind}. */
    public List<DocumentVersion> list(String releaseId) {
        return store.newest(releaseId);
    }

    /** All versions of a document, oldest first. */
    public List<DocumentVersion> versions(String releaseId, DocumentKind kind) {
        return store.versions(releaseId, kind);
    }

    /** What would keep this document from being published, one sentence each. */
    public List<String> problemsOf(Document document) {
        var release = releases.get(document.version().releaseId());
        return DocumentCheck.problemsOf(document.version().kind(), release, document.markdown());
    }

    /** Takes a person's text as the next version: of a draft freely, of a published document as a correction with a reason. */
    @Transactional
    public Edited edit(String releaseId, DocumentKind kind, Edit edit) {
        var edited = versions.edit(releases.get(releaseId), kind, edit);
        if (edited instanceof Edited.Stored stored) {
            var version = stored.version();
            boolean corrects = version.correction() != null;
            timeline.record(
                    releaseId,
                    edit.person(),
                    corrects ? "document-corrected" : "document-edited",
                    kind.title() + " version " + version.version()
                            + (corrects ? " corrects the published text: " + version.correction() : " edited by hand"));
            facts.tell(releaseId);
        }
        return edited;
    }

    private void tell(String releaseId, String what, String verb, List<DocumentVersion> documents) {
        if (!documents.isEmpty()) {
            var names = documents.stream()
                    .map(document ->
                            document.kind().title().toLowerCase(Locale.ROOT) + " (version " + document.version() + ")")
                    .toList();
            timeline.record(releaseId, Timeline.SYSTEM, what, verb + " " + String.join(", ", names));
        }
    }
}
