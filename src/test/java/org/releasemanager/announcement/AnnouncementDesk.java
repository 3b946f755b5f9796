package org.releasemanager.announcement;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.releasemanager.documentation.draft.Commits.commit;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.announcement.store.AnnouncementStore;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.Documents;
import org.releasemanager.documentation.MovingClock;
import org.releasemanager.documentation.TestDatabase;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements on a database in memory, with a channel that does as it is told. */
abstract class AnnouncementDesk {
    final DataSource database = TestDatabase.create();
    final AnnouncementStore store = new AnnouncementStore(JdbcClient.create(database));
    final FakeAnnouncer channel = new FakeAnnouncer();
    final MovingClock clock = new MovingClock();
    final Releases releases = mock(Releases.class);
    final Timeline timeline = mock(Timeline.class);
    final AnnouncementTrigger trigger = mock(AnnouncementTrigger.class);
    final AnnouncementSender sender = new AnnouncementSender(
            store, new StaticListableBeanFactory(Map.of("c", channel)).getBeanProvider(Announcer.class), clock);
    final Announcements announcements = new Announcements(
            releases,
            new StaticListableBeanFactory(Map.of("c", channel)).getBeanProvider(Announcer.class),
            new AnnouncementTexts(
                    Stories.changes(List.of(commit(Category.FEATURE, "add a checkout"))),
                    mock(Documents.class),
                    new AnnouncementProperties(null)),
            store,
            trigger,
            timeline,
            clock);

    @BeforeEach
    void givenARelease() {
        when(releases.get(Stories.ID)).thenReturn(Stories.release());
        TestDatabase.addRelease(database, Stories.ID);
    }

    void announceToOne() {
        when(releases.get(Stories.ID))
                .thenReturn(Stories.release(
                        shopWith()
                                .audiences(Map.of("product", List.of("p@example.org")))
                                .build(),
                        "2.0.0",
                        "1.9.0"));
        announcements.announce(Stories.ID, Moment.APPROVED);
        JdbcClient.create(database)
                .sql("delete from announcement where state = 'NO_RECIPIENTS'")
                .update();
    }

    Announcement only() {
        return announcements.of(Stories.ID).get(0);
    }

    List<AnnouncementState> states() {
        return announcements.of(Stories.ID).stream().map(Announcement::state).toList();
    }

    List<Moment> heardBy(Audience audience) {
        return announcements.of(Stories.ID).stream()
                .filter(announcement -> announcement.audience() == audience)
                .map(Announcement::moment)
                .toList();
    }
}
