package org.releasemanager.announcement;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.releasemanager.documentation.draft.Commits.commit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.announcement.store.AnnouncementStore;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.Documents;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.effect.outbox.MessageState;
import org.releasemanager.effect.outbox.OutboxRoom;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements and their outbox on a database in memory, with a channel that does as it is told. */
abstract class AnnouncementDesk {
    final FakeAnnouncer channel = new FakeAnnouncer();
    final OutboxRoom room = new OutboxRoom(channel);
    final AnnouncementStore store = new AnnouncementStore(JdbcClient.create(room.database), room.outbox);
    final Releases releases = mock(Releases.class);
    final Timeline timeline = mock(Timeline.class);
    final Announcements announcements = new Announcements(
            releases,
            new StaticListableBeanFactory(Map.of("c", channel)).getBeanProvider(Announcer.class),
            new AnnouncementTexts(
                    Stories.changes(List.of(commit(Category.FEATURE, "add a checkout"))),
                    mock(Documents.class),
                    timeline,
                    new AnnouncementProperties(null)),
            store,
            room.outbox,
            timeline);

    @BeforeEach
    void givenARelease() {
        when(releases.get(Stories.ID)).thenReturn(Stories.release());
        when(timeline.head(Stories.ID)).thenReturn("5a".repeat(32));
        room.addRelease(Stories.ID);
    }

    List<MessageState> states() {
        return announcements.of(Stories.ID).stream()
                .map(announcement -> announcement.message().state())
                .toList();
    }

    List<Moment> heardBy(Audience audience) {
        return announcements.of(Stories.ID).stream()
                .filter(announcement -> announcement.audience() == audience)
                .map(Announcement::moment)
                .toList();
    }
}
