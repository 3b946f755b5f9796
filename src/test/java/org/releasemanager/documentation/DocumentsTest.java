package org.releasemanager.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.description;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.releasemanager.documentation.DocumentKind.CHANGELOG;
import static org.releasemanager.documentation.DocumentKind.DEPLOYMENT_GUIDE;
import static org.releasemanager.documentation.DocumentKind.POST_RELEASE_REPORT;
import static org.releasemanager.documentation.DocumentKind.USER_NOTES;
import static org.releasemanager.documentation.draft.Commits.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.draft.Stories;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsTest extends DocumentDesk {
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
    void editBasedOnAnOldVersionIsOvertaken() {
        documents.prepare(Stories.ID);
        var read = current(USER_NOTES).version().hash();
        edit(USER_NOTES, "# 2.0.0 mine", null);

        var edited = documents.edit(Stories.ID, USER_NOTES, new Edit("# 2.0.0 yours", "other", null, read));

        assertThat(edited).isInstanceOf(Edited.Overtaken.class);
        verify(facts, description("only what was written is told to those who watch"))
                .tell(Stories.ID);
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
}
