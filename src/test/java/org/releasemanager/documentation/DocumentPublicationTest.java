package org.releasemanager.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.releasemanager.documentation.DocumentKind.CHANGELOG;
import static org.releasemanager.documentation.DocumentKind.USER_NOTES;
import static org.releasemanager.documentation.draft.Commits.commit;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.release.Deviation;

class DocumentPublicationTest extends DocumentDesk {
    @Test
    void publishingLocksTheDocumentsAndDatesTheChangelog() {
        documents.prepare(Stories.ID);
        clock.pass(Duration.ofDays(3));

        var publication = documents.publish(Stories.ID);

        assertThat(publication.problems()).isEmpty();
        assertThat(publication.published()).hasSize(6).allMatch(DocumentVersion::isPublished);
        assertThat(current(CHANGELOG).markdown()).contains("\n## [2.0.0] - 2026-11-26\n");
        assertThat(current(CHANGELOG).version().hash())
                .isEqualTo(Hash.of(current(CHANGELOG).markdown()));
        assertThat(edit(CHANGELOG, "# Other\n", null)).isInstanceOf(Edited.Locked.class);
        assertThat(documents.versions(Stories.ID, CHANGELOG)).hasSize(1);
    }

    @Test
    void publishingTwiceChangesNothing() {
        documents.prepare(Stories.ID);
        documents.publish(Stories.ID);
        var before = documents.list(Stories.ID);
        clock.pass(Duration.ofDays(1));

        var again = documents.publish(Stories.ID);

        assertThat(again.published()).isEmpty();
        assertThat(documents.list(Stories.ID)).isEqualTo(before);
    }

    @Test
    void publishedDocumentChangesOnlyByACorrectionWithAReason() {
        documents.prepare(Stories.ID);
        documents.publish(Stories.ID);
        var text = current(USER_NOTES).markdown() + "\nThe checkout is in beta.\n";

        var corrected = edit(USER_NOTES, text, "Forgot the beta");

        assertThat(corrected).isInstanceOf(Edited.Stored.class);
        assertThat(current(USER_NOTES).version().isPublished()).isTrue();
        assertThat(current(USER_NOTES).version().correction()).isEqualTo("Forgot the beta");
        assertThat(documents.get(Stories.ID, USER_NOTES, 1).orElseThrow().markdown())
                .doesNotContain("beta");
        verify(timeline).record(eq(Stories.ID), eq("writer"), eq("document-corrected"), contains("Forgot the beta"));
    }

    @Test
    void correctionWithProblemsIsRefused() {
        documents.prepare(Stories.ID);
        documents.publish(Stories.ID);

        assertThat(edit(USER_NOTES, "No version here", "why not")).isInstanceOf(Edited.Refused.class);
        assertThat(current(USER_NOTES).version().version()).isEqualTo(1);
    }

    @Test
    void draftWithProblemsStaysADraftAndIsADeviation() {
        documents.prepare(Stories.ID);
        edit(USER_NOTES, "# Shop 2.0.0\n\n{{todo}}", null);

        var publication = documents.publish(Stories.ID);

        assertThat(publication.problems()).containsOnlyKeys(USER_NOTES);
        assertThat(current(USER_NOTES).version().isPublished()).isFalse();
        assertThat(current(CHANGELOG).version().isPublished()).isTrue();
        verify(deviations)
                .record(
                        eq(Stories.ID),
                        eq(Deviation.Kind.OMITTED),
                        eq("user-notes"),
                        any(),
                        contains("User notes was not published"));
    }

    @Test
    void publishedDocumentIsNotRewrittenWhenFactsChange() {
        documents.prepare(Stories.ID);
        documents.publish(Stories.ID);
        commits.add(commit(Category.FIX, "sum up carts"));

        documents.prepare(Stories.ID);

        assertThat(documents.get(Stories.ID, USER_NOTES, 1).orElseThrow().markdown())
                .doesNotContain("Sum up");
        assertThat(current(USER_NOTES).version().correction()).contains("have changed since version 1");
    }
}
