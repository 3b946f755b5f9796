package org.releasemanager.documentation;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.releasemanager.documentation.draft.Commits.commit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.draft.Drafts;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.documentation.spi.GuideSource;
import org.releasemanager.documentation.store.DocumentStore;
import org.releasemanager.release.ChangedFacts;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The documents of one release on a database in memory. */
abstract class DocumentDesk {
    final List<Commit> commits = new ArrayList<>(List.of(commit(Category.FEATURE, "add a checkout")));
    final List<GuideSource> guides = new ArrayList<>(List.of(Stories.instructions()));
    final Releases releases = mock(Releases.class);
    final Deviations deviations = mock(Deviations.class);
    final Timeline timeline = Stories.timeline("Requested");
    final ChangedFacts facts = mock(ChangedFacts.class);
    final MovingClock clock = new MovingClock();
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    Documents documents = mock();

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
        context.registerBean(Deviations.class, () -> deviations);
        context.registerBean(Timeline.class, () -> timeline);
        context.registerBean(
                Drafts.class, () -> Stories.drafts(Stories.changes(commits), timeline, clock, guides, List.of()));
        context.registerBean(ChangedFacts.class, () -> facts);
        context.register(Transactions.class, DocumentStore.class, DocumentVersions.class, Documents.class);
        context.refresh();
        documents = context.getBean(Documents.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    Document current(DocumentKind kind) {
        return documents.get(Stories.ID, kind).orElseThrow();
    }

    Edited edit(DocumentKind kind, String text, @Nullable String reason) {
        return documents.edit(Stories.ID, kind, new Edit(text, "writer", reason, null));
    }
}
