package org.releasemanager.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.releasemanager.documentation.DocumentKind.CHANGELOG;
import static org.releasemanager.documentation.DocumentKind.DEPLOYMENT_GUIDE;
import static org.releasemanager.documentation.DocumentKind.POST_RELEASE_REPORT;
import static org.releasemanager.documentation.DocumentKind.USER_NOTES;
import static org.releasemanager.documentation.draft.Commits.commit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.draft.Drafts;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.documentation.spi.GuideSource;
import org.releasemanager.documentation.store.DocumentStore;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

class DocumentsTest {
    private final List<Commit> commits = new ArrayList<>(List.of(commit(Category.FEATURE, "add a checkout")));
    private final List<GuideSource> guides = new ArrayList<>(List.of(Stories.instructions()));
    private final Releases releases = mock(Releases.class);
    private final Timeline timeline = Stories.timeline("Requested");
    private final MovingClock clock = new MovingClock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Documents documents = mock();

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    @BeforeEach
    void start() {
        var database = TestDatabase.create();
        TestDatabase.addRelease(database, Stories.ID);
        when(releases.get(Stories.ID)).thenReturn(Stories.release());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Releases.class, () -> releases);
        context.registerBean(Timeline.class, () -> timeline);
        context.registerBean(
                Drafts.class, () -> Stories.drafts(Stories.changes(commits), timeline, clock, guides, List.of()));
        context.register(Transactions.class, DocumentStore.class, DocumentVersions.class, Documents.class);
        context.refresh();
        documents = context.getBean(Documents.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void preparingDraftsEverythingButTheReport() {
        documents.prepare(Stories.ID);

        assertThat(documents.list(Stories.ID))
                .extracting(DocumentVersion::kind)
                .containsExactly(
                        CHANGELOG,
                        USER_NOTES,
                        DocumentKind.TECHNICAL_NOTES,
                        DEPLOYMENT_GUIDE,
                        DocumentKind.ROLLBACK_GUIDE,
                        DocumentKind.TROUBLESHOOTING_GUIDE);
        assertThat(documents.list(Stories.ID))
                .allMatch(document -> document.state() == DocumentState.DRAFT && document.version() == 1);
        assertThat(current(CHANGELOG).markdown()).contains("add a checkout");
    }

    @Test
    void preparingAgainFromTheSameFactsMakesNoNewVersionEvenOnAnotherDay() {
        documents.prepare(Stories.ID);
        clock.pass(Duration.ofDays(3));

        var written = documents.prepare(Stories.ID);

        assertThat(written).isEmpty();
        assertThat(documents.versions(Stories.ID, CHANGELOG)).hasSize(1);
    }

    @Test
    void editedDraftSurvivesPreparingAgain() {
        documents.prepare(Stories.ID);
        edit(USER_NOTES, "# Shop 2.0.0\n\nA warm welcome.", null);

        documents.prepare(Stories.ID);

        assertThat(current(USER_NOTES).markdown()).contains("A warm welcome.");
        assertThat(current(USER_NOTES).version().createdBy()).isEqualTo("writer");
        assertThat(current(USER_NOTES).version().version()).isEqualTo(2);
    }

    @Test
    void newFactsMakeANewVersionAndTheTimelineSaysWhatBecameOfTheEdit() {
        documents.prepare(Stories.ID);
        edit(USER_NOTES, "# Shop 2.0.0\n\nA warm welcome.", null);
        commits.add(commit(Category.FIX, "sum up carts"));

        documents.prepare(Stories.ID);

        assertThat(current(USER_NOTES).markdown()).contains("Sum up carts");
        assertThat(documents.get(Stories.ID, USER_NOTES, 2)).isPresent();
        verify(timeline).record(eq(Stories.ID), any(), eq("document-replaced"), contains("version 2, edited by hand"));
    }

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
        verify(releases).recordDeviation(eq(Stories.ID), any(), contains("User notes was not published"));
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

    @Test
    void editBasedOnAnOldVersionIsOvertaken() {
        documents.prepare(Stories.ID);
        var read = current(USER_NOTES).version().hash();
        edit(USER_NOTES, "# 2.0.0 mine", null);

        var edited = documents.edit(Stories.ID, USER_NOTES, new Edit("# 2.0.0 yours", "other", null, read));

        assertThat(edited).isInstanceOf(Edited.Overtaken.class);
    }

    @Test
    void emptyHugeOrUnknownTextIsRefused() {
        documents.prepare(Stories.ID);

        assertThat(edit(USER_NOTES, " \n ", null)).isInstanceOf(Edited.Refused.class);
        assertThat(edit(USER_NOTES, "x".repeat(3 << 20), null)).isInstanceOf(Edited.Refused.class);
        assertThat(edit(USER_NOTES, "x\0y", null)).isInstanceOf(Edited.Refused.class);
        assertThat(edit(POST_RELEASE_REPORT, "x", null)).isInstanceOf(Edited.Missing.class);
        assertThat(edit(USER_NOTES, current(USER_NOTES).markdown(), null)).isInstanceOf(Edited.Unchanged.class);
    }

    @Test
    void editsAtTheSameMomentAllBecomeVersions() throws Exception {
        documents.prepare(Stories.ID);
        var pool = Executors.newFixedThreadPool(8);
        var edits = new ArrayList<Callable<Edited>>();
        for (int number = 0; number < 16; number++) {
            var text = "# 2.0.0 text " + number;
            edits.add(() -> edit(USER_NOTES, text, null));
        }

        var results = pool.invokeAll(edits);

        for (var result : results) {
            assertThat(result.get()).isInstanceOf(Edited.Stored.class);
        }
        assertThat(documents.versions(Stories.ID, USER_NOTES)).hasSize(17);
        pool.shutdown();
    }

    @Test
    void reportIsPublishedAtOnceAndTheSameFactsGiveNoSecondVersion() {
        documents.writeReport(Stories.ID);
        clock.pass(Duration.ofDays(1));

        var again = documents.writeReport(Stories.ID);

        assertThat(again.isPublished()).isTrue();
        assertThat(documents.versions(Stories.ID, POST_RELEASE_REPORT)).hasSize(1);
    }

    @Test
    void nothingIsToldWhenNothingHappened() {
        documents.publish(Stories.ID);

        verify(timeline, never()).record(any(), any(), any(), any());
    }

    @Test
    void documentsGoWithTheirRelease() {
        documents.prepare(Stories.ID);

        context.getBean(JdbcClient.class).sql("delete from release").update();

        assertThat(documents.list(Stories.ID)).isEmpty();
    }

    private Document current(DocumentKind kind) {
        return documents.get(Stories.ID, kind).orElseThrow();
    }

    private Edited edit(DocumentKind kind, String text, @Nullable String reason) {
        return documents.edit(Stories.ID, kind, new Edit(text, "writer", reason, null));
    }
}
